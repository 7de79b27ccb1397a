import { createElement, type PropsWithChildren } from 'react';
import './app.scss';
import { SessionProvider } from './features/session/SessionProvider';
import { useAppStart } from './platform/useAppStart';

/** The app: one session over all pages. */
export default function App({ children }: PropsWithChildren) {
  useAppStart();
  return createElement(SessionProvider, null, children);
}
