import { cloudRuntime } from '../_runtime/cloudRuntime';
import { effects } from './effects';
import { outbox } from './outbox';

export const main = outbox(effects, cloudRuntime);
