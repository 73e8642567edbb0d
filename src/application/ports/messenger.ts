import type { NetworkId, PersonId } from '../../domain/ids.ts';
import type { Language } from '../../domain/registers/registers.ts';
import type { NoticeView } from '../notices/notice-view.ts';
import type { PostedCard } from './address-book.ts';

/** How sending by one way ended. */
export type Sending =
  | { readonly kind: 'sent' }
  /** This way will not work for this addressee: not installed, blocked, guest out of reach. Try the next one. */
  | { readonly kind: 'unreachable'; readonly fault: string }
  /** Not now: throttled or a passing fault. `after` in milliseconds where the other side named a time. */
  | { readonly kind: 'later'; readonly fault: string; readonly after: number | null }
  /** Not tried: where it goes has had its fill. `after` in milliseconds. */
  | { readonly kind: 'put-off'; readonly after: number };

/** Teams, as far as messages that nobody asked for go. Never throws for what Teams answers. */
export interface Messenger {
  toPerson(person: PersonId, view: NoticeView, language: Language, key: string): Promise<Sending>;
  /** In the channel of a network's Team (null: the forum's), with these people mentioned. */
  toChannel(
    network: NetworkId | null,
    mentions: readonly { readonly person: PersonId; readonly name: string }[],
    view: NoticeView,
    language: Language,
    key: string,
  ): Promise<Sending>;
  /** Has a card that lies somewhere show how its vote stands now. */
  update(card: PostedCard, language: Language, key: string): Promise<Sending>;
}

/** E-mail, for those whom Teams does not reach. */
export interface Mailer {
  send(mail: {
    readonly to: string;
    readonly subject: string;
    /** Plain text, paragraphs apart by an empty line. */
    readonly text: string;
    readonly key: string;
  }): Promise<Sending>;
}
