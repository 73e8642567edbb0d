/**
 * Work that only one process does at a time, such as planning reminders or keeping to the pace limit of Teams. A holder
 * that dies loses it when it runs out.
 */
export interface Leases {
  /** Takes the lease, or renews it where it is ours; false while another process holds it. */
  hold(name: string, forMilliseconds: number): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** For a process that shares its store with no other. */
export const alone: Leases = { hold: async () => true, release: async () => {} };
