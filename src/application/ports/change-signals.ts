/**
 * What instances of the service tell each other: that something has changed in a place, so that the others look there at
 * once and not everywhere every few seconds. A signal that is lost makes them late, never wrong.
 */
export interface ChangeSignals {
  tell(place: string): Promise<void>;
  /** What was last told of each place: opaque, and another value after each telling. */
  heard(): Promise<ReadonlyMap<string, string>>;
  /** A secret that all instances share and nobody else knows. Made by whoever asks first. */
  secret(): Promise<string>;
}
