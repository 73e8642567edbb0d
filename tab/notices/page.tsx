import { notices } from '../../src/text/pages/notices.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { useTexts } from '../shell/session.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { OwnReminders } from './own-reminders.tsx';

/** Varsler: what waits for the reader, and what was sent to whom. */
export default function NoticesPage() {
  const texts = useTexts(notices);
  return (
    <>
      <PageHeading title={texts.title} />
      <div>
        <OwnReminders />
        <DeliveryLog />
      </div>
    </>
  );
}
