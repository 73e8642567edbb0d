import { Component, type ReactNode } from 'react';
import { pick, type Language } from '../../src/text/language.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { Notice } from '../parts/notice.tsx';

type Props = { readonly language: Language; readonly children: ReactNode };

/** Says that a page broke, instead of an empty frame. */
export class ErrorBoundary extends Component<Props, { readonly thrown: unknown }> {
  override state = { thrown: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override render() {
    const thrown: unknown = this.state.thrown;
    if (thrown === null) return this.props.children;
    const texts = pick(shell, this.props.language);
    const trace = thrown instanceof ApiProblem && thrown.problem.traceId;
    return (
      <Notice
        intent="error"
        title={texts.problem['page-broke'].title}
        actions={[{ label: texts.reload, run: () => location.reload() }]}
      >
        {texts.problem['page-broke'].detail}
        {trace && ` ${texts.trace(trace)}`}
      </Notice>
    );
  }
}
