export default definePageConfig({ navigationBarTitleText: '封存病历' });
