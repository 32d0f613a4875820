/** The only place the desk reads the time from; tests put their own in its place. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
