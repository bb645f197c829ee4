/**
 * A region or a province of Morocco with its names, as the Haut-Commissariat au Plan (HCP) numbers them (CC BY 4.0): name HCP wherever the lists are
 * shown. There are no English names among them: French ones stand in.
 */
export type Territory = { readonly code: string; readonly ar: string; readonly fr: string };
export type Province = Territory & { readonly kind: "province" | "prefecture" };
export type Region = Territory & { readonly provinces: readonly Province[] };

/** The twelve regions, each with its provinces and prefectures; a province's code begins with its region's. */
export const REGIONS: readonly Region[] = [
  {
    code: "01", ar: "طنجة-تطوان-الحسيمة", fr: "Tanger-Tétouan-Al Hoceïma",
    provinces: [
      { code: "01.511", kind: "prefecture", ar: "طنجة-أصيلة", fr: "Tanger-Assilah" },
      { code: "01.573", kind: "prefecture", ar: "المضيق-الفنيدق", fr: "M'diq-Fnideq" },
      { code: "01.571", kind: "province", ar: "تطوان", fr: "Tétouan" },
      { code: "01.227", kind: "province", ar: "الفحص-أنجرة", fr: "Fahs-Anjra" },
      { code: "01.331", kind: "province", ar: "العرائش", fr: "Larache" },
      { code: "01.051", kind: "province", ar: "الحسيمة", fr: "Al Hoceima" },
      { code: "01.151", kind: "province", ar: "شفشاون", fr: "Chefchaouen" },
      { code: "01.405", kind: "province", ar: "وزان", fr: "Ouezzane" },
    ],
  },
  {
    code: "02", ar: "الشرق", fr: "L'Oriental",
    provinces: [
      { code: "02.411", kind: "prefecture", ar: "وجدة-أنجاد", fr: "Oujda-Angad" },
      { code: "02.381", kind: "province", ar: "الناضور", fr: "Nador" },
      { code: "02.167", kind: "province", ar: "الدريوش", fr: "Driouch" },
      { code: "02.275", kind: "province", ar: "جرادة", fr: "Jerada" },
      { code: "02.113", kind: "province", ar: "بركان", fr: "Berkane" },
      { code: "02.533", kind: "province", ar: "تاوريرت", fr: "Taourirt" },
      { code: "02.265", kind: "province", ar: "جرسيف", fr: "Guercif" },
      { code: "02.251", kind: "province", ar: "فجيج", fr: "Figuig" },
    ],
  },
  {
    code: "03", ar: "فاس-مكناس", fr: "Fès-Meknès",
    provinces: [
      { code: "03.231", kind: "prefecture", ar: "فاس", fr: "Fès" },
      { code: "03.061", kind: "prefecture", ar: "مكناس", fr: "Meknès" },
      { code: "03.171", kind: "province", ar: "الحاجب", fr: "El Hajeb" },
      { code: "03.271", kind: "province", ar: "إفران", fr: "Ifrane" },
      { code: "03.591", kind: "province", ar: "مولاي يعقوب", fr: "Moulay Yacoub" },
      { code: "03.451", kind: "province", ar: "صفرو", fr: "Sefrou" },
      { code: "03.131", kind: "province", ar: "بولمان", fr: "Boulemane" },
      { code: "03.531", kind: "province", ar: "تاونات", fr: "Taounate" },
      { code: "03.561", kind: "province", ar: "تازة", fr: "Taza" },
    ],
  },
  {
    code: "04", ar: "الرباط-سلا-القنيطرة", fr: "Rabat-Salé-Kénitra",
    provinces: [
      { code: "04.421", kind: "prefecture", ar: "الرباط", fr: "Rabat" },
      { code: "04.441", kind: "prefecture", ar: "سلا", fr: "Salé" },
      { code: "04.501", kind: "prefecture", ar: "الصخيرات-تمارة", fr: "Skhirate-Témara" },
      { code: "04.281", kind: "province", ar: "القنيطرة", fr: "Kénitra" },
      { code: "04.291", kind: "province", ar: "الخميسات", fr: "Khémisset" },
      { code: "04.481", kind: "province", ar: "سيدي قاسم", fr: "Sidi Kacem" },
      { code: "04.491", kind: "province", ar: "سيدي سليمان", fr: "Sidi Slimane" },
    ],
  },
  {
    code: "05", ar: "بني ملال-خنيفرة", fr: "Béni Mellal-Khénifra",
    provinces: [
      { code: "05.091", kind: "province", ar: "بني ملال", fr: "Béni Mellal" },
      { code: "05.081", kind: "province", ar: "أزيلال", fr: "Azilal" },
      { code: "05.255", kind: "province", ar: "الفقيه بن صالح", fr: "Fquih Ben Salah" },
      { code: "05.301", kind: "province", ar: "خنيفرة", fr: "Khénifra" },
      { code: "05.311", kind: "province", ar: "خريبكة", fr: "Khouribga" },
    ],
  },
  {
    code: "06", ar: "الدار البيضاء-سطات", fr: "Casablanca-Settat",
    provinces: [
      { code: "06.141", kind: "prefecture", ar: "الدار البيضاء", fr: "Casablanca" },
      { code: "06.371", kind: "prefecture", ar: "المحمدية", fr: "Mohammadia" },
      { code: "06.181", kind: "province", ar: "الجديدة", fr: "El Jadida" },
      { code: "06.385", kind: "province", ar: "النواصر", fr: "Nouaceur" },
      { code: "06.355", kind: "province", ar: "مديونة", fr: "Médiouna" },
      { code: "06.111", kind: "province", ar: "بنسليمان", fr: "Benslimane" },
      { code: "06.117", kind: "province", ar: "برشيد", fr: "Berrechid" },
      { code: "06.461", kind: "province", ar: "سطات", fr: "Settat" },
      { code: "06.467", kind: "province", ar: "سيدي بنور", fr: "Sidi Bennour" },
    ],
  },
  {
    code: "07", ar: "مراكش-آسفي", fr: "Marrakech-Safi",
    provinces: [
      { code: "07.351", kind: "prefecture", ar: "مراكش", fr: "Marrakech" },
      { code: "07.161", kind: "province", ar: "شيشاوة", fr: "Chichaoua" },
      { code: "07.041", kind: "province", ar: "الحوز", fr: "Al Haouz" },
      { code: "07.191", kind: "province", ar: "قلعة السراغنة", fr: "El Kelâa Des-Sraghna" },
      { code: "07.211", kind: "province", ar: "الصويرة", fr: "Essaouira" },
      { code: "07.427", kind: "province", ar: "الرحامنة", fr: "Rehamna" },
      { code: "07.431", kind: "province", ar: "آسفي", fr: "Safi" },
      { code: "07.585", kind: "province", ar: "اليوسفية", fr: "Youssoufia" },
    ],
  },
  {
    code: "08", ar: "درعة-تافيلالت", fr: "Drâa-Tafilalet",
    provinces: [
      { code: "08.201", kind: "province", ar: "الرشيدية", fr: "Errachidia" },
      { code: "08.401", kind: "province", ar: "ورزازات", fr: "Ouarzazate" },
      { code: "08.363", kind: "province", ar: "ميدلت", fr: "Midelt" },
      { code: "08.577", kind: "province", ar: "تنغير", fr: "Tinghir" },
      { code: "08.587", kind: "province", ar: "زاكورة", fr: "Zagora" },
    ],
  },
  {
    code: "09", ar: "سوس-ماسة", fr: "Souss-Massa",
    provinces: [
      { code: "09.001", kind: "prefecture", ar: "أكادير-إدا وتنان", fr: "Agadir-Ida-Ou-Tanane" },
      { code: "09.273", kind: "prefecture", ar: "إنزكان-آيت ملول", fr: "Inezgane-Aït Melloul" },
      { code: "09.163", kind: "province", ar: "اشتوكة-آيت باها", fr: "Chtouka-Aït Baha" },
      { code: "09.541", kind: "province", ar: "تارودانت", fr: "Taroudannt" },
      { code: "09.581", kind: "province", ar: "تيزنيت", fr: "Tiznit" },
      { code: "09.551", kind: "province", ar: "طاطا", fr: "Tata" },
    ],
  },
  {
    code: "10", ar: "كلميم-واد نون", fr: "Guelmim-Oued Noun",
    provinces: [
      { code: "10.261", kind: "province", ar: "كلميم", fr: "Guelmim" },
      { code: "10.071", kind: "province", ar: "آسا-الزاك", fr: "Assa-Zag" },
      { code: "10.521", kind: "province", ar: "طانطان", fr: "Tan-Tan" },
      { code: "10.473", kind: "province", ar: "سيدي إفني", fr: "Sidi Ifni" },
    ],
  },
  {
    code: "11", ar: "العيون-الساقية الحمراء", fr: "Laâyoune-Sakia El Hamra",
    provinces: [
      { code: "11.321", kind: "province", ar: "العيون", fr: "Laâyoune" },
      { code: "11.121", kind: "province", ar: "بوجدور", fr: "Boujdour" },
      { code: "11.537", kind: "province", ar: "طرفاية", fr: "Tarfaya" },
      { code: "11.221", kind: "province", ar: "السمارة", fr: "Es-Semara" },
    ],
  },
  {
    code: "12", ar: "الداخلة-وادي الذهب", fr: "Dakhla-Oued Ed-Dahab",
    provinces: [
      { code: "12.391", kind: "province", ar: "وادي الذهب", fr: "Oued Ed-Dahab" },
      { code: "12.066", kind: "province", ar: "أوسرد", fr: "Aousserd" },
    ],
  },
];

const PROVINCE_REGION: ReadonlyMap<string, string> = new Map(REGIONS.flatMap((region) => region.provinces.map((province) => [province.code, region.code] as const)));

/** A place in the territory: a whole region, or one province of it. */
export type Place = { readonly regionCode: string | null; readonly provinceCode: string | null };
export const NOWHERE_IN_PARTICULAR: Place = { regionCode: null, provinceCode: null };

/** The place that a code names, of a region or of a province; null when there is no such code. A province always comes with its own region. */
export function placeOf(code: string): Place | null {
  const regionCode = PROVINCE_REGION.get(code);
  if (regionCode) return { regionCode, provinceCode: code };
  return REGIONS.some((region) => region.code === code) ? { regionCode: code, provinceCode: null } : null;
}

/** The one code that says a place most exactly, or null for none. */
export function codeOf(place: Place): string | null {
  return place.provinceCode ?? place.regionCode;
}

/** The region and the province of a place, with their names; null for none, or for a code that the lists no longer hold. */
export function territoryOf(place: Place): { readonly region: Region; readonly province: Province | null } | null {
  const region = REGIONS.find(({ code }) => code === place.regionCode);
  if (!region) return null;
  return { region, province: region.provinces.find(({ code }) => code === place.provinceCode) ?? null };
}
