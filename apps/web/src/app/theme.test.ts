import { describe, expect, it } from '@jest/globals';
import { DARK, FILLED, HUES, HUE_NAMES, LIGHT, type Palette } from './tokens';

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'surface', 'raised', 'sunken'] as const;
const TEXTS = ['ink', 'inkSoft', 'inkFaint'] as const;
const SCHEMES: [string, Palette, (typeof FILLED)[keyof typeof FILLED]][] = [
  ['light', LIGHT, FILLED.light],
  ['dark', DARK, FILLED.dark],
];

describe.each(SCHEMES)('the %s colours', (_name, palette, filled) => {
  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(HUE_NAMES)('%s reads on its own ground and on every other', (hue) => {
    const { ink, ground } = palette.tones[hue];
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
    for (const other of GROUNDS) expect(contrast(ink, palette[other])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(HUE_NAMES)('a button filled with %s reads, touched or not', (hue) => {
    expect(contrast(filled.text, HUES[hue][filled.shade])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(filled.text, HUES[hue][filled.hover])).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of things one can act on, and the focus ring, are seen', () => {
    for (const ground of ['ground', 'surface'] as const) {
      expect(contrast(palette.lineStrong, palette[ground])).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.focus, palette[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});
