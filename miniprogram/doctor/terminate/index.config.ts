export default definePageConfig({ navigationBarTitleText: '终止并转线下' });
