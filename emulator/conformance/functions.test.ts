import { expect, it } from 'vitest';
import { conformance, refusalOf } from './cloud';

conformance('callFunction', (cloud) => {
  it('that does not exist is refused by its name', async () => {
    const refusal = await refusalOf(cloud.app.callFunction({ name: `${cloud.name}_none`, data: {} }));
    expect(refusal).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  it('without a name is refused before it is sent', async () => {
    const refusal = await refusalOf(cloud.app.callFunction({ name: '', data: {} }));
    expect(refusal).toBeDefined();
  });
});
