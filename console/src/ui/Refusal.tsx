import { Alert } from 'antd';

/** Why not, said aloud by a screen reader; nothing while there is nothing to say. */
export const Refusal = ({ message }: { readonly message: string | undefined }) =>
  message === undefined ? null : <Alert role="alert" type="error" showIcon title={message} />;
