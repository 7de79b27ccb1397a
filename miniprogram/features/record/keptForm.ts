import type { ConsultationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { RecordForm } from './recordForm';

/** What was written and has not reached the server, kept on this phone. */
export function keptForm(id: ConsultationId) {
  const key = `record.${id}.unsaved`;
  return {
    load: (): RecordForm | undefined => read(key, RecordForm),
    keep: (form: RecordForm): void => write(key, form),
    forget: (): void => remove(key),
  };
}
export type KeptForm = ReturnType<typeof keptForm>;
