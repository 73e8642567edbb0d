/** What lets requests to Teams through, one by one, at the pace that Teams takes. */
export interface Turnstile {
  /**
   * Asked before each request, by whoever makes it, for the conversation that it really goes to. Null: it may be made,
   * and counts from now on. Otherwise the conversation has had its fill: for how many milliseconds to put it off. What
   * all conversations take together is waited for.
   */
  admit(thread: string): Promise<number | null>;
  /** Teams has asked that nothing more goes to that conversation for so many milliseconds. */
  holdBack(thread: string, milliseconds: number): void;
}
