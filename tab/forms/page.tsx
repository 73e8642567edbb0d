import { useSearchParams } from 'wouter';
import { FormList } from './form-list.tsx';
import { FormOf } from './form-of.tsx';

/** Skjema: the forms whose responses one takes in, or one of them. */
export default function FormsPage() {
  const [search] = useSearchParams();
  const form = search.get('skjema');
  return form === null ? <FormList /> : <FormOf key={form} form={form} />;
}
