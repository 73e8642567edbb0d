import { HostConfig } from 'adaptivecards';

/** Colours are the page's own, which follow the theme: a card need not be drawn again when it changes. */
const colour = (name: string) => ({
  default: `var(--${name})`,
  subtle: name === 'text' ? 'var(--quiet)' : `var(--${name})`,
});

const foregroundColors = {
  default: colour('text'),
  dark: colour('text'),
  light: colour('quiet'),
  accent: colour('link'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('trouble'),
};
const style = (background: string) => ({
  backgroundColor: `var(--${background})`,
  borderColor: 'var(--line)',
  foregroundColors,
});

/** Cards as Teams draws them. */
export const teamsCards = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: style('card'),
    emphasis: style('emphasis'),
    accent: style('accent-back'),
    good: style('good-back'),
    warning: style('warning-back'),
    attention: style('attention-back'),
  },
  actions: {
    // Teams shows six at most; the rest goes under a menu.
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: false,
      weight: 'bolder',
      wrap: true,
      maxWidth: 160,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: {
      size: 'default',
      weight: 'bolder',
      color: 'default',
      isSubtle: false,
      fontType: 'default',
    },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        weight: 'bolder',
        color: 'default',
        size: 'default',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { spacing: 'small', weight: 'default', color: 'attention', size: 'default' },
  },
});
