import { cloudRuntime } from '../_runtime/cloudRuntime';
import { serve } from '../_runtime/serve';
import { parts } from './parts';

export const main = serve(parts, cloudRuntime);
