import type { WireRequest } from './service';

/** The JSON object in a request's body; an empty one when there is none. */
export function jsonBody(request: WireRequest): Record<string, unknown> {
  try {
    const value = JSON.parse(request.body.toString('utf8') || '{}') as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
