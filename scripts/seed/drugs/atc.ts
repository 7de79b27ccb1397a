/**
 * WHO ATC codes of the demo catalogue with their names, copied by hand. Where WHO has no fifth level for a substance, the fourth
 * stands here. Which edition each was read in says `sources.ts`.
 */
const ATC_ROWS = `
A02AD04 hydrotalcite
A02AH antacids with sodium bicarbonate
A02BA02 ranitidine
A02BA03 famotidine
A02BC01 omeprazole
A02BC04 rabeprazole
A02BC05 esomeprazole
A02BX05 bismuth subcitrate
A03AX04 pinaverium
A03BB belladonna alkaloids, semisynthetic, quaternary ammonium compounds
A03FA01 metoclopramide
A03FA03 domperidone
A03FA09 mosapride
A05AA02 ursodeoxycholic acid
A06AD11 lactulose
A07BC05 diosmectite
A07CA oral rehydration salt formulations
A07FA51 lactic acid producing organisms, combinations
A10AB05 insulin aspart
A10AE04 insuline glargine
A10BA02 metformin
A10BB07 glipizide
A10BB08 gliquidone
A10BB09 gliclazide
A10BB12 glimepiride
A10BF01 acarbose
A10BG03 pioglitazone
A10BH01 sitagliptin
A10BH05 linagliptin
A10BJ02 liraglutide
A10BK01 dapagliflozin
A10BK03 empagliflozin
A10BX02 repaglinide
A11CC03 alfacalcidol
A11HA02 pyridoxine (vit b6)
A12AX calcium, combinations with other drugs
A12BA01 potassium chloride
B01AC04 clopidogrel
B01AC06 acetylsalicylic acid
B01AF01 rivaroxaban
B03AA06 ferrous succinate
B03AA07 ferrous sulfate
B03BA05 mecobalamin
B03BB01 folic acid
C01BB02 mexiletine
C01DA02 glyceryl trinitrate
C01DA08 isosorbide dinitrate
C01DA14 isosorbide mononitrate
C01EB15 trimetazidine
C01EB17 ivabradine
C02CA04 doxazosin
C03AA03 hydrochlorothiazide
C03BA11 indapamide
C03CA01 furosemide
C03CA04 torasemide
C03DA01 spironolactone
C07AA05 propranolol
C07AB02 metoprolol
C07AB03 atenolol
C07AB07 bisoprolol
C08CA01 amlodipine
C08CA02 felodipine
C08CA05 nifedipine
C08CA06 nimodipine
C08CA08 nitrendipine
C08DA01 verapamil
C08DB01 diltiazem
C09AA01 captopril
C09AA02 enalapril
C09AA04 perindopril
C09AA07 benazepril
C09CA01 losartan
C09CA03 valsartan
C09CA04 irbesartan
C09CA06 candesartan
C09CA07 telmisartan
C09CA08 olmesartan medoxomil
C10AA01 simvastatin
C10AA05 atorvastatin
C10AA07 rosuvastatin
C10AB05 fenofibrate
C10AX09 ezetimibe
D01AC02 miconazole
D01BA02 terbinafine
D06AX09 mupirocin
D07AB02 hydrocortisone butyrate
D07AC13 mometasone
G01AF02 clotrimazole
G01AF04 miconazole
G03AA12 drospirenone and ethinylestradiol
G03DA04 progesterone
G03DB01 dydrogesterone
G04BD07 tolterodine
G04BD08 solifenacin
G04BE03 sildenafil
G04CA02 tamsulosin
G04CA03 terazosin
G04CB01 finasteride
H02AB02 dexamethasone
H02AB04 methylprednisolone
H02AB07 prednisone
H03AA01 levothyroxine sodium
H03BA02 propylthiouracil
H03BB02 thiamazole
J01AA02 doxycycline
J01AA08 minocycline
J01CA04 amoxicillin
J01DB01 cefalexin
J01DB09 cefradine
J01DC02 cefuroxime
J01DD08 cefixime
J01EA01 trimethoprim
J01EC01 sulfamethoxazole
J01FA01 erythromycin
J01FA09 clarithromycin
J01FA10 azithromycin
J01MA06 norfloxacin
J01MA12 levofloxacin
J01MA14 moxifloxacin
J01XE01 nitrofurantoin
J01XX01 fosfomycin
J02AC01 fluconazole
J05AB01 aciclovir
J05AF07 tenofovir disoproxil
J05AF10 entecavir
J05AH02 oseltamivir
L04AA13 leflunomide
L04AX03 methotrexate (oral formulations only)
M01AB05 diclofenac
M01AE01 ibuprofen
M01AH05 etoricoxib
M04AA01 allopurinol
M04AA03 febuxostat
M04AB03 benzbromarone
M05BA04 alendronic acid
N02BE01 paracetamol
N03AG01 valproic acid
N03AX12 gabapentin
N03AX14 levetiracetam
N04AA01 trihexyphenidyl
N04BA02 levodopa and decarboxylase inhibitor
N04BC05 pramipexole
N06AB03 fluoxetine
N06AB05 paroxetine
N06AB06 sertraline
N06AB10 escitalopram
N06AX11 mirtazapine
N06AX16 venlafaxine
N06DA02 donepezil
N07CA01 betahistine
N07CA03 flunarizine
P01AB01 metronidazole
P01AB02 tinidazole
P01BA02 hydroxychloroquine
P02CA03 albendazole
R01AD09 mometasone
R03AC02 salbutamol
R03AC13 formoterol
R03BA02 budesonide
R03BB04 tiotropium bromure
R03DA04 theophylline
R03DC03 montelukast
R05CB01 acetylcysteine
R05CB03 carbocisteine
R05CB06 ambroxol
R06AB04 chlorphenamine
R06AE07 cetirizine
R06AX02 cyproheptadine
R06AX13 loratadine
S01AA01 chloramphenicol
S01AE05 levofloxacin
S01ED01 timolol
S01KA01 hyaluronic acid
S02AA16 ofloxacin
`;

/** The name of a code, or nothing: nobody has read it. */
export const ATC_NAMES: ReadonlyMap<string, string> = new Map(
  ATC_ROWS.trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
);

/** Read in the edition of 2026; the others in the one of 2009. */
export const ATC_2026: readonly string[] = [
  ...['A03FA09', 'A10BH05', 'A10BJ02', 'A10BK01', 'A10BK03', 'B01AF01'],
];

/** In neither edition as far as they were read, and read in public registers that quote it. */
export const ATC_QUOTED: readonly string[] = ['B03BA05', 'G03AA12', 'J05AF10', 'M04AA03', 'S01AE05'];
