import { Clock } from '../../src/clock.js';

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  constructor(private current = new Date('2026-11-22T09:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.current);
  }

  set(time: string | Date): void {
    this.current = new Date(time);
  }

  /** Goes on by so many milliseconds. */
  advance(ms: number): void {
    this.current = new Date(this.current.getTime() + ms);
  }
}
