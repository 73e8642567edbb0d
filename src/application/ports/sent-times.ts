/** When something went out, kept for all instances together. */
export interface SentTimes {
  /**
   * The times under a name, milliseconds of the epoch, earliest first. `mark` stands for them as they are now; null where
   * none were ever kept.
   */
  read(name: string): Promise<{ readonly times: readonly number[]; readonly mark: string | null }>;
  /** Puts others in their place. False, and nothing is changed, where somebody else has done so since `mark`. */
  replace(name: string, times: readonly number[], mark: string | null): Promise<boolean>;
}
