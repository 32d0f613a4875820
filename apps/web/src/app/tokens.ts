/** Every colour of the desk, light and dark. Nothing else in the web app names a colour; theme.test.ts measures the contrasts. */

export type Ten = readonly [string, string, string, string, string, string, string, string, string, string];

/** Hues in ten steps of equal lightness from hue to hue (OKLCH), so that one step reads alike in all of them. */
export const HUES = {
  petrol: [
    '#f0fafb',
    '#def2f5',
    '#bae5ea',
    '#88cfd8',
    '#55b3bf',
    '#3499a4',
    '#19838e',
    '#0b707a',
    '#095e67',
    '#04464d',
  ],
  amber: ['#fff8ee', '#ffedd4', '#ffdca8', '#ffc573', '#f5ae42', '#d89529', '#b27916', '#966511', '#7c530c', '#5c3c06'],
  brick: ['#fef5f4', '#fde7e3', '#fdcec5', '#faac9d', '#ef8371', '#dc604c', '#c44633', '#ab3726', '#912f21', '#6d251a'],
  leaf: ['#f2fbf4', '#e0f5e4', '#c0ebca', '#98daa9', '#71c188', '#52a76d', '#3d8b57', '#327448', '#2b613c', '#1f472c'],
  slate: ['#f7f9fb', '#eff3f5', '#e0e6ea', '#cdd5da', '#a8b3b9', '#828e96', '#5e6b73', '#4c5960', '#354047', '#1d272c'],
} as const satisfies Record<string, Ten>;

export type Hue = keyof typeof HUES;
export const HUE_NAMES = Object.keys(HUES) as readonly Hue[];

/** The grounds and lines of the dark scheme. */
export const NIGHT: Ten = [
  '#e4e9eb',
  '#c9d1d5',
  '#a2adb2',
  '#768289',
  '#4c5960',
  '#37434a',
  '#263137',
  '#1b242a',
  '#131b1f',
  '#0c1316',
];

function mixed(a: string, b: string, share: number): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(a, at) * share + part(b, at) * (1 - share)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** A tinted surface with its text and its border: pills, notices, notes. */
export interface Tone {
  ink: string;
  ground: string;
  line: string;
}

export interface Palette {
  /** Behind everything. */
  ground: string;
  /** Cards, header, fields. */
  surface: string;
  /** Menus, dialogs. */
  raised: string;
  /** Wells: folded quotes, logs, hovered rows. */
  sunken: string;
  line: string;
  /** Borders of things one can act on: 3:1. */
  lineStrong: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  /** Focus ring. */
  focus: string;
  shadow: string;
  tones: Record<Hue, Tone>;
}

const tones = (make: (hue: Hue) => Tone): Record<Hue, Tone> =>
  Object.fromEntries(HUE_NAMES.map((hue) => [hue, make(hue)])) as Record<Hue, Tone>;

export const LIGHT: Palette = {
  ground: HUES.slate[0],
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: HUES.slate[1],
  line: HUES.slate[2],
  lineStrong: HUES.slate[5],
  ink: HUES.slate[9],
  inkSoft: HUES.slate[7],
  inkFaint: HUES.slate[6],
  focus: HUES.petrol[7],
  shadow: '0 1px 2px rgb(13 27 33 / 6%), 0 8px 24px -8px rgb(13 27 33 / 16%)',
  tones: tones((hue) => ({ ink: HUES[hue][8], ground: HUES[hue][1], line: HUES[hue][2] })),
};

export const DARK: Palette = {
  ground: NIGHT[9],
  surface: NIGHT[8],
  raised: NIGHT[7],
  sunken: '#10171a',
  line: NIGHT[6],
  lineStrong: NIGHT[3],
  ink: NIGHT[0],
  inkSoft: NIGHT[1],
  inkFaint: NIGHT[2],
  focus: HUES.petrol[4],
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px -8px rgb(0 0 0 / 60%)',
  tones: tones((hue) =>
    hue === 'slate'
      ? { ink: NIGHT[1], ground: NIGHT[6], line: NIGHT[5] }
      : { ink: HUES[hue][3], ground: mixed(HUES[hue][9], NIGHT[8], 0.5), line: mixed(HUES[hue][9], NIGHT[8], 0.9) },
  ),
};

/** The steps of a filled button, and what is written on it. */
export const FILLED = {
  light: { shade: 8, hover: 9, text: '#ffffff' },
  dark: { shade: 4, hover: 3, text: NIGHT[9] },
} as const;
