import type { Mail } from './chat-service.ts';
import { element } from './element.ts';

const link = /(https?:\/\/[^\s<>"]+)/;

/** A mail as a mail program shows plain text: addresses in it can be followed. */
export function viewMail({ subject, text }: Mail, follow: (link: string) => void): HTMLElement {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) =>
      element(
        'p',
        {},
        ...paragraph.split(link).map((part, at) => (at % 2 === 1 ? linkTo(part, follow) : part)),
      ),
    );
  return element(
    'article',
    { class: 'message mail' },
    element('h3', {}, subject),
    element('div', { class: 'text' }, ...paragraphs),
  );
}

function linkTo(address: string, follow: (link: string) => void): HTMLAnchorElement {
  const made = element('a', { href: address }, address);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    follow(address);
  });
  return made;
}
