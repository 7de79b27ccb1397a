export default definePageConfig({ navigationBarTitleText: '确认与支付' });
