import { isIPv4 } from 'node:net';
import { z } from 'zod';

/** The Teams and Microsoft 365 clients that may ask for a token for the tab, by their well-known client ids. */
const teamsClients = Object.freeze([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'a port is a whole number from 0 to 65535')
      .default('3978')
      .transform(Number)
      .pipe(z.number().max(65_535)),
    DATA_DIR: z.string().min(1).default('.data'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    LOCAL_SIGN_IN: z.enum(['on', 'off']).default('on'),
  })
  .refine(({ LOCAL_SIGN_IN, NODE_ENV }) => LOCAL_SIGN_IN !== 'on' || NODE_ENV !== 'production', {
    path: ['LOCAL_SIGN_IN'],
    when: evenBesideOtherFaults,
    error:
      'local sign-in lets anybody be anybody, so it cannot be on with NODE_ENV=production; set LOCAL_SIGN_IN=off',
  })
  .refine(({ LOCAL_SIGN_IN, HOST }) => LOCAL_SIGN_IN !== 'on' || HOST === '' || isLoopback(HOST), {
    path: ['HOST'],
    when: evenBesideOtherFaults,
    error:
      'local sign-in is only for this machine, and this address is not loopback; use HOST=127.0.0.1 or LOCAL_SIGN_IN=off',
  });

/** How the service is set up. Read once, frozen, given to the parts that need it. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  readonly localSignIn: boolean;
  readonly authorisedClients: readonly string[];
};

/** Every fault of the environment, one line each. */
export class ConfigurationFaults extends Error {
  override readonly name = 'ConfigurationFaults';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** Reads the configuration from the environment. Throws {@link ConfigurationFaults} with all faults together. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    throw new ConfigurationFaults(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const values = parsed.data;
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    dataFolder: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    localSignIn: values.LOCAL_SIGN_IN === 'on',
    authorisedClients: teamsClients,
  });
}

/** Whether only this machine can reach the address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/** A check that runs although a variable is at fault, so that all faults are told together. */
function evenBesideOtherFaults(): boolean {
  return true;
}
