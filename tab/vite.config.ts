import { join } from 'node:path';
import { tokens } from '@fluentui/react-theme';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { stylesAtBuild } from './styles-at-build.ts';

/** What every page needs and what changes only when a package does: one file, kept by the browser from release to release. */
const everywhere =
  /node_modules\/(?:react|react-dom|scheduler|swr|use-sync-external-store|wouter|regexparam|tslib|keyborg|@griffel\/[a-z-]+|@emotion\/[a-z-]+|@microsoft\/teams-js|@fluentui\/(?:react-theme|react-provider|react-shared-contexts|react-jsx-runtime))\//;

/** What the first page needs of our own: together it compresses better than in twenty files. */
const atOnce =
  /\/(?:tab\/(?:shell\/(?:app|error-boundary|frame|page-link|pages|round-choice|session|teams-host|themes)|api\/(?:api-problem|call|known-since|sensitive-text|token|use-read)|parts\/(?:data-table|empty-state|examples-note|loading-table|page-heading))|src\/(?:text\/(?:format|language|pages\/(?:overview|shell))|domain\/(?:policies\/policy|calendar\/(?:calendar-entry|plain-date))|contract\/routes))\.tsx?$/;

/** Builds what people see in Teams. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [stylesAtBuild(), react(), inlineTokens(), askNobodyOnLoad()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome120', 'edge120', 'safari17'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'sign-in/done.html'].map((page) => join(import.meta.dirname, page)),
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: everywhere },
            { name: 'shell', test: atOnce },
          ],
        },
      },
    },
  },
});

/**
 * Writes Fluent's `tokens.name` as the `var(--name)` that it stands for. Without this the table of all tokens is sent
 * along, 3 KiB that nobody reads.
 */
function inlineTokens(): Plugin {
  const values = new Map<string, string>(Object.entries(tokens));
  return {
    name: 'inline-tokens',
    transform: {
      filter: { id: [/\/tab\/.*\.tsx?$/, /\/@fluentui\/[a-z-]+\/lib\//] },
      handler: (code) =>
        code.replaceAll(/(?<![/.])\btokens\.(\w+)/g, (written, name: string) => {
          const value = values.get(name);
          return value === undefined ? written : JSON.stringify(value);
        }),
    },
  };
}

/**
 * Keeps teams-js from asking a CDN, as it loads, which hosts may frame it: the list that comes with it is used, and the
 * CDN is asked only about a host that is not on it.
 */
function askNobodyOnLoad(): Plugin {
  return {
    name: 'ask-nobody-on-load',
    transform: {
      filter: { id: /\/teams-js\/.*\/internal\/validOrigins\.js$/ },
      handler(code) {
        const quiet = code.replace(/(?<=\})\w+\(\);(?=export\{)/, '');
        if (quiet === code)
          this.error('teams-js loads in another way now: see whether it still asks the CDN');
        return quiet;
      },
    },
  };
}
