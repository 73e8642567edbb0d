/** What time it is. The local host can travel in it. */
export interface Clock {
  now(): Date;
}
