import type { Clock } from '../ports/clock.ts';
import type { Leases } from '../ports/lease.ts';
import type { Claim, Delivery, Outbox, Settlement, Step } from '../ports/outbox.ts';
import { afterBreak, afterTry, isPoisoned, poisoned } from './next-try.ts';
import { pass, realTime, type Time } from './time.ts';

export type DrainParts = {
  readonly outbox: Outbox;
  readonly leases: Leases;
  readonly clock: Clock;
  /**
   * Sends a message, by whatever way and at the pace that is taken there, and says how it ended. A step of it that has
   * ended, with more to come, is kept by `advance`; that throws where the message is not ours to send any more. What
   * `send` throws is a fault of its own.
   */
  readonly send: (delivery: Delivery, advance: (step: Step) => Promise<void>) => Promise<Settlement>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Hears of what went wrong and will be tried again, or was parked. */
  readonly onFault: (error: unknown, key: string | null) => void;
  readonly time?: Time;
  readonly settings?: Partial<Settings>;
};

type Settings = {
  /** How many messages are being sent at once: what a process that is killed may have sent without having said so. */
  readonly atOnce: number;
  /** For how long a message is claimed: longer than any sending takes. */
  readonly holdFor: number;
  /** After how long another process takes over from one that died. */
  readonly leaseFor: number;
  /** How often it looks when nobody has said that there is something to do. */
  readonly interval: number;
};

const usual: Settings = { atOnce: 4, holdFor: 120_000, leaseFor: 30_000, interval: 5000 };
const LEASE = 'drain';
/** How often it is tried to write something down: what cannot be is sent again. */
const MOST_WRITING = 5;
const FIRST_PAUSE = 500;
/** How many moments it remembers at which something will be due; the interval finds the others. */
const MOST_MOMENTS = 1000;

export type Drain = ReturnType<typeof createDrain>;

/**
 * Sends what is due, a few at once. One process does it at a time, under a lease, so that the pace is kept that each has
 * for itself; the others stand by. Should a lease be lost in mid-work, the claims still keep two processes from sending
 * the same message.
 */
export function createDrain(parts: DrainParts) {
  const { outbox, leases, clock, send, random, onFault, time = realTime } = parts;
  const { atOnce, holdFor, leaseFor, interval } = { ...usual, ...parts.settings };
  const inFlight = new Map<string, Promise<void>>();
  const moments: number[] = [];
  let heldUntil = -Infinity;
  let running: Promise<void> | null = null;
  let stopping = new AbortController();
  let isNudged = false;
  let wake = (): void => {};
  let whenIdle: (() => void)[] = [];

  const instant = (): string => clock.now().toISOString();

  async function holdsLease(): Promise<boolean> {
    const now = time.now();
    if (now < heldUntil - (leaseFor * 2) / 3) return true;
    const isHeld = await leases.hold(LEASE, leaseFor);
    heldUntil = isHeld ? now + leaseFor : -Infinity;
    return isHeld;
  }

  /** Starts what can be started now. Answers after how many milliseconds to look again. */
  async function turn(): Promise<number> {
    isNudged = false;
    if (!(await holdsLease())) {
      beIdle();
      return interval;
    }
    const places = atOnce - inFlight.size;
    // Whoever is done says so.
    if (places === 0) return interval;
    const claims = await outbox.claim(places, instant(), holdFor);
    for (const claim of claims) begin(claim);
    if (claims.length === places) return 0;
    if (claims.length === 0 && inFlight.size === 0 && !isNudged) beIdle();
    return Math.min(interval, untilNextMoment());
  }

  function begin(claim: Claim): void {
    const { key } = claim.delivery.message;
    // Our own claim has run out while we are still sending: that must end first.
    if (inFlight.has(key)) return;
    inFlight.set(key, carryOut(claim, key));
  }

  async function carryOut(claim: Claim, key: string): Promise<void> {
    try {
      await handle(claim);
    } catch (error) {
      onFault(error, key);
    } finally {
      inFlight.delete(key);
      nudge();
    }
  }

  async function handle(claim: Claim): Promise<void> {
    if (isPoisoned(claim)) return settle(claim, poisoned);
    const settlement = await trySending(claim);
    if (settlement.state === 'waiting' && settlement.attempts.length === 0) lookAgainAt(settlement.notBefore);
    return settle(claim, settlement);
  }

  async function trySending(claim: Claim): Promise<Settlement> {
    try {
      const ended = await send(claim.delivery, (step) =>
        write(claim, () => outbox.advance(claim, step, instant(), holdFor)),
      );
      return afterTry(claim, ended, { at: instant(), random });
    } catch (error) {
      onFault(error, claim.delivery.message.key);
      return afterBreak(claim, error, { at: instant(), random });
    }
  }

  /** A conversation that has had its fill keeps nobody else waiting, and waits no longer than it must. */
  function lookAgainAt(notBefore: string): void {
    const wait = Date.parse(notBefore) - clock.now().getTime();
    if (moments.length < MOST_MOMENTS) moments.push(time.now() + wait);
  }

  async function settle(claim: Claim, settlement: Settlement): Promise<void> {
    await write(claim, () => outbox.settle(claim, settlement, instant()));
  }

  /** Writes down what became of a claim. Throws where that cannot be done, or the claim does not hold any more. */
  async function write({ delivery }: Claim, work: () => Promise<boolean>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        if (await work()) return;
        break;
      } catch (error) {
        if (attempt === MOST_WRITING) throw error;
        onFault(error, delivery.message.key);
        await pass(time, FIRST_PAUSE * 2 ** (attempt - 1));
      }
    }
    throw new Error('the claim did not hold any more when something was to be written down');
  }

  function untilNextMoment(): number {
    const now = time.now();
    moments.sort((a, b) => a - b);
    const next = moments.findIndex((moment) => moment > now);
    moments.splice(0, next === -1 ? moments.length : next);
    return (moments[0] ?? Infinity) - now;
  }

  async function run(): Promise<void> {
    let faults = 0;
    while (!stopping.signal.aborted) {
      let wait: number;
      try {
        wait = await turn();
        faults = 0;
      } catch (error) {
        onFault(error, null);
        faults += 1;
        isNudged = false;
        wait = Math.min(12 * interval, FIRST_PAUSE * 2 ** faults) * (0.5 + random() / 2);
      }
      if (!stopping.signal.aborted) await (isNudged ? pass(time, 0) : untilWoken(wait));
    }
  }

  async function untilWoken(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = time.after(milliseconds, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });
    wake = () => {};
  }

  function nudge(): void {
    isNudged = true;
    wake();
  }

  function beIdle(): void {
    const waiting = whenIdle;
    whenIdle = [];
    for (const resolve of waiting) resolve();
  }

  return {
    start(): void {
      if (running) return;
      stopping = new AbortController();
      running = run();
    },

    /** Something may be due: look at once. */
    nudge,

    /** Resolves when nothing is due, or another process sees to it. What was put off does not count. */
    async idle(): Promise<void> {
      if (!running) return;
      await new Promise<void>((resolve) => {
        whenIdle.push(resolve);
        nudge();
      });
    },

    /** Takes up nothing more, finishes what is being sent, and lets another process take over. */
    async stop(): Promise<void> {
      if (!running) return;
      stopping.abort();
      wake();
      await running;
      running = null;
      await Promise.all(inFlight.values());
      beIdle();
      heldUntil = -Infinity;
      await leases.release(LEASE).catch((error: unknown) => onFault(error, null));
    },
  };
}
