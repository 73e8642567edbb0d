const pattern = /\$\{\{\s*(\w+)\s*\}\}/g;

/** The names that a template asks for, each once, as Microsoft 365 Agents Toolkit writes them: `${{NAME}}`. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(pattern), ([, name = '']) => name))];
}

/** A JSON template with the values in the names' places. A name without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(pattern, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}
