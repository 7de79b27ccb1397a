export default definePageConfig({ navigationBarTitleText: '补充就诊材料' });
