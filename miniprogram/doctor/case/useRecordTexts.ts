import { useTexts } from '../../features/recordTexts/useTexts';
import { goTo } from '../../platform/navigation';

/** What may be put into the record: the hospital's templates first, then the doctor's own. */
export function useRecordTexts() {
  const { screen } = useTexts();
  const texts = screen.kind === 'ready' ? screen.value : undefined;
  return {
    templates: texts ? [...texts.hospital, ...texts.templates] : [],
    phrases: texts?.phrases ?? [],
    onManage: () => void goTo.recordTexts(),
  };
}
