import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigurationFaults, readConfig } from './config.ts';

/** The names of the variables that are at fault, in the order they are told. */
function faultyVariables(variables: Record<string, string>): string[] {
  return faultsOf(variables).map((fault) => fault.slice(0, fault.indexOf(':')));
}

function faultsOf(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationFaults) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing on a laptop', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      dataFolder: '.data',
      logLevel: 'info',
      localSignIn: true,
    });
  });

  it('is what the environment says', () => {
    const variables = {
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/data',
      LOG_LEVEL: 'warn',
      LOCAL_SIGN_IN: 'off',
      NODE_ENV: 'production',
    };
    expect(readConfig(variables)).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      dataFolder: '/data',
      logLevel: 'warn',
      localSignIn: false,
    });
  });

  it('takes no notice of variables of others', () => {
    expect(faultsOf({ PATH: '/bin', EDITOR: 'vi' })).toEqual([]);
  });

  it('cannot be changed afterwards, nor can the list of clients', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.authorisedClients)).toBe(true);
  });

  it('tells every fault together, those between variables too', () => {
    const variables = {
      PORT: 'abc',
      DATA_DIR: '',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
    };
    expect(faultyVariables(variables).sort()).toEqual([
      'DATA_DIR',
      'HOST',
      'LOCAL_SIGN_IN',
      'LOG_LEVEL',
      'PORT',
    ]);
  });

  it('says all faults in its message, one a line', () => {
    const faults = faultsOf({ PORT: 'abc', DATA_DIR: '' });
    expect(new ConfigurationFaults(faults).message.split('\n')).toEqual([
      'The configuration has 2 fault(s):',
      ...faults.map((fault) => `- ${fault}`),
    ]);
  });

  it.each(['', ' ', 'abc', '-1', '65536', '1.5', '1e3', '0x10', '80 '])('refuses %j as a port', (port) => {
    expect(faultyVariables({ PORT: port })).toEqual(['PORT']);
  });

  it('takes every port there is, 0 for any that is free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        expect(readConfig({ PORT: String(port) }).port).toBe(port);
      }),
    );
  });
});

describe('local sign-in', () => {
  it('is refused in production, unless it is turned off', () => {
    expect(faultyVariables({ NODE_ENV: 'production' })).toEqual(['LOCAL_SIGN_IN']);
    expect(faultyVariables({ NODE_ENV: 'production', LOCAL_SIGN_IN: 'on' })).toEqual(['LOCAL_SIGN_IN']);
    expect(faultyVariables({ NODE_ENV: 'production', LOCAL_SIGN_IN: 'off' })).toEqual([]);
  });

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.20',
    '10.0.0.1',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '127.0.0.999',
    '128.0.0.1',
    'fe80::1',
  ])('is refused on %s, which is not this machine alone', (host) => {
    expect(faultyVariables({ HOST: host })).toEqual(['HOST']);
    expect(faultyVariables({ HOST: host, LOCAL_SIGN_IN: 'off' })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is let on at %s', (host) => {
    expect(readConfig({ HOST: host })).toMatchObject({ host, localSignIn: true });
  });

  it.each(['', 'ON', 'yes', '0', 'false'])('is neither on nor off for %j: that is a fault', (value) => {
    expect(faultyVariables({ LOCAL_SIGN_IN: value })).toEqual(['LOCAL_SIGN_IN']);
  });

  it('is told of once when the host is empty', () => {
    expect(faultyVariables({ HOST: '' })).toEqual(['HOST']);
  });
});
