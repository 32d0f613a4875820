import { readSettings, type Settings } from '../../src/settings.js';

/** Settings of a desk under test: no mail listener, quiet, not the demo. */
export function testSettings(changes: Partial<Settings> = {}): Settings {
  return { ...readSettings({ DEMO: '0', LOG_LEVEL: 'silent', PUBLIC_URL: 'http://desk.test' }), ...changes };
}
