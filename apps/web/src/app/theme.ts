import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';
import { DARK, FILLED, HUES, HUE_NAMES, LIGHT, NIGHT, type Palette, type Ten } from './tokens';

const tuple = (ten: Ten): MantineColorsTuple => [...ten];

declare module '@mantine/core' {
  export interface MantineThemeColorsOverride {
    colors: Record<
      'petrol' | 'amber' | 'brick' | 'leaf' | 'slate' | 'gray' | 'dark' | 'red' | 'green' | 'yellow',
      MantineColorsTuple
    >;
  }
}

/** Text on a filled ground follows the scheme, not the light shade alone as Mantine's own resolver has it. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const hue = HUE_NAMES.find((name) => name === input.color);
  return input.variant === 'filled' && hue ? { ...colours, color: 'var(--desk-on-filled)' } : colours;
};

/** The header of a dialog is no banner of the page. */
const plainHeader = { attributes: { header: { role: 'none' } }, overlayProps: { backgroundOpacity: 0.4 } };

/** Theme of the customer area: 16 px, roomy. */
export const theme: MantineThemeOverride = createTheme({
  colors: {
    petrol: tuple(HUES.petrol),
    amber: tuple(HUES.amber),
    brick: tuple(HUES.brick),
    leaf: tuple(HUES.leaf),
    slate: tuple(HUES.slate),
    gray: tuple(HUES.slate),
    dark: tuple(NIGHT),
    red: tuple(HUES.brick),
    green: tuple(HUES.leaf),
    yellow: tuple(HUES.amber),
  },
  primaryColor: 'petrol',
  primaryShade: { light: FILLED.light.shade, dark: FILLED.dark.shade },
  autoContrast: true,
  variantColorResolver,
  white: '#ffffff',
  black: LIGHT.ink,
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: {
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '2rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--desk-shadow)',
    sm: 'var(--desk-shadow)',
    md: 'var(--desk-shadow)',
    lg: 'var(--desk-shadow)',
    xl: 'var(--desk-shadow)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'slate', size: 'lg' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' } } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    // drawn where they belong, so that they stand inside a landmark; `fixed` lets them leave a clipping box
    Menu: {
      defaultProps: {
        withinPortal: false,
        floatingStrategy: 'fixed',
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 90 },
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 }, ...plainHeader } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 }, ...plainHeader } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } } },
  },
});

const small = { defaultProps: { size: 'sm' } };

/** Laid over the customer theme below /admin: 14 px, dense. The sizes of headings are in global.css, because they are CSS variables. */
export const denseTheme: MantineThemeOverride = createTheme({
  components: {
    Button: small,
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'slate', size: 'md' } },
    TextInput: small,
    Textarea: small,
    PasswordInput: small,
    Select: small,
    Checkbox: small,
    Radio: small,
    Switch: small,
    Text: small,
  },
});

function deskVariables(palette: Palette, scheme: 'light' | 'dark'): Record<string, string> {
  const { shade, hover, text } = FILLED[scheme];
  const variables: Record<string, string> = {
    '--desk-ground': palette.ground,
    '--desk-surface': palette.surface,
    '--desk-raised': palette.raised,
    '--desk-sunken': palette.sunken,
    '--desk-line': palette.line,
    '--desk-line-strong': palette.lineStrong,
    '--desk-ink': palette.ink,
    '--desk-ink-soft': palette.inkSoft,
    '--desk-ink-faint': palette.inkFaint,
    '--desk-focus': palette.focus,
    '--desk-shadow': palette.shadow,
    '--desk-on-filled': text,
    '--mantine-color-body': palette.ground,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-error': palette.tones.brick.ink,
    '--mantine-color-success': palette.tones.leaf.ink,
    '--mantine-color-placeholder': palette.inkFaint,
    '--mantine-color-dimmed': palette.inkFaint,
    '--mantine-color-anchor': palette.tones.petrol.ink,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.sunken,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.lineStrong,
    '--mantine-color-disabled': palette.sunken,
    '--mantine-color-disabled-color': palette.inkFaint,
    '--mantine-color-disabled-border': palette.line,
    '--mantine-primary-color-contrast': text,
  };
  for (const hue of HUE_NAMES) {
    const { ink, ground, line } = palette.tones[hue];
    Object.assign(variables, {
      [`--desk-${hue}-ink`]: ink,
      [`--desk-${hue}-ground`]: ground,
      [`--desk-${hue}-line`]: line,
      [`--mantine-color-${hue}-filled`]: HUES[hue][shade],
      [`--mantine-color-${hue}-filled-hover`]: HUES[hue][hover],
      [`--mantine-color-${hue}-text`]: ink,
      [`--mantine-color-${hue}-light`]: ground,
      [`--mantine-color-${hue}-light-hover`]: line,
      [`--mantine-color-${hue}-light-color`]: ink,
      [`--mantine-color-${hue}-outline`]: ink,
      [`--mantine-color-${hue}-outline-hover`]: ground,
    });
  }
  return variables;
}

/** The tokens as CSS variables: `--desk-ground`, `--desk-surface`, `--desk-<hue>-ink|ground|line`... */
export const deskCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: deskVariables(LIGHT, 'light'),
  dark: deskVariables(DARK, 'dark'),
});
