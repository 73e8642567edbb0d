export { teamsDarkTheme } from '@fluentui/react-theme';
