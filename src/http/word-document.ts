/** The media type of the files that the API answers. */
export const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_DOCUMENT = 'application/pdf';
