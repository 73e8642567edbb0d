import { Component, type ReactNode } from 'react';
import { pick, type Language } from '../../src/text/language.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { ApiProblem } from '../api/api-problem.ts';

type Props = { readonly language: Language; readonly children: ReactNode };

/** Says that a page broke, instead of an empty frame. It leans on nothing that could be what broke. */
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
      <div role="alert">
        <h1>{texts.problem['page-broke'].title}</h1>
        <p>{texts.problem['page-broke'].detail}</p>
        {trace && <p>{texts.trace(trace)}</p>}
        <p>
          <a href={location.href}>{texts.reload}</a>
        </p>
      </div>
    );
  }
}
