/**
 * Taro's H5 plugin renames `ariaLabel` to `aria-label` on every element, also on our own components, which then never
 * hear of it. A spread passes by that rename; `ui/aria.ts` names the attributes for each host.
 */
const keepOwnProps = ({ types: t }) => ({
  name: 'keep-own-aria-props',
  visitor: {
    JSXOpeningElement(element) {
      element.node.attributes = element.node.attributes.map((it) => {
        if (!t.isJSXAttribute(it) || !/^aria[A-Z]/.test(it.name.name)) return it;
        const value = t.isJSXExpressionContainer(it.value) ? it.value.expression : it.value;
        return t.jsxSpreadAttribute(
          t.objectExpression([t.objectProperty(t.identifier(it.name.name), value)]),
        );
      });
    },
  },
});

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  plugins: [keepOwnProps],
};
