export { teamsHighContrastTheme } from '@fluentui/react-theme';
