/** The form and the response that something was written from, so that everybody sees that nobody here wrote it. */
export type FormOrigin = { readonly form: string; readonly responseId: string };
