import type { Parts } from '../_runtime/serve';
import { addAction } from './actions/add';
import { correctAction } from './actions/correct';
import { listAction } from './actions/list';
import { removeAction } from './actions/remove';

/** What the patient function is made of. */
export const parts: Parts = { actions: [listAction, addAction, correctAction, removeAction] };
