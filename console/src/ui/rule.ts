/** A rule of an antd form from a function that says what is wrong. */
export const ruleOf = (fault: (typed: string) => string | undefined) => ({
  validator: (_rule: unknown, typed: string | undefined) => {
    const wrong = fault(typed ?? '');
    return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(wrong));
  },
});
