/** Words of posts and of taking and leaving them. Lemmas in lower case, ё written е. */

/** Posts that lead a firm: without another word they are held in the firm that the text speaks of. */
const LEADING: ReadonlySet<string> = new Set(['директор', 'президент', 'председатель', 'руководитель', 'глава', 'начальник', 'управляющий', 'конструктор', 'технолог', 'инженер', 'советник', 'директор-координатор']);

/** Posts of a place as well as of an organisation. */
const OF_PLACES: ReadonlySet<string> = new Set(['министр', 'замминистра', 'премьер', 'премьер-министр', 'губернатор', 'замгубернатора', 'замгубернатор', 'глава', 'мэр', 'посол', 'торгпред', 'президент', 'сенатор', 'депутат']);

const POSTS: ReadonlySet<string> = new Set([...LEADING, ...OF_PLACES, 'основатель', 'учредитель', 'совладелец', 'владелец', 'заместитель', 'менеджер', 'секретарь', 'представитель', 'акционер', 'ректор', 'партнер', 'зампред', 'аналитик', 'эксперт', 'юрист', 'спикер', 'командующий', 'заммэра', 'замглавы', 'бухгалтер', 'координатор', 'куратор', 'полпред', 'атташе', 'профессор', 'доцент', 'декан', 'проректор', 'мастер', 'бригадир', 'агроном', 'механик', 'энергетик', 'логист', 'маркетолог', 'финдиректор', 'замначальника', 'завкафедрой', 'продюсер', 'диспетчер']);

/** «экс-директор», «вице-губернатор», «гендиректор»: a post before a post. */
const RANK = /^(?:экс-|вице-|топ-|пресс-|шеф-|со(?=основатель)|зам(?=директор|министр|губернатор|руководитель|начальник|председатель)|ген(?=директор))+/u;
const plain = (lemma: string): string => lemma.replace(RANK, '').replace(/^(?:зам)?гендиректора$/u, 'директор');

export const isPost = (lemma: string): boolean => POSTS.has(plain(lemma)) || POSTS.has(lemma);
export const leadsFirm = (lemma: string): boolean => LEADING.has(plain(lemma));
export const isOfPlace = (lemma: string): boolean => OF_PLACES.has(plain(lemma)) || OF_PLACES.has(lemma);
export const isFormerly = (word: string): boolean => /^(?:бывший|прежний|ранее|раньше|прежде|недавно)$|^экс-/u.test(word);

/** Verbs whose instrumental is the post that somebody comes to. */
export const APPOINTING: ReadonlySet<string> = new Set(['назначить', 'стать', 'избрать', 'являться', 'быть', 'работать', 'утвердить', 'оставаться', 'остаться', 'служить', 'трудиться', 'числиться']);

/** Nouns between the verb and the post: «занял пост директора», «исполняет обязанности директора». */
export const SEATS: ReadonlySet<string> = new Set(['пост', 'должность', 'место', 'кресло', 'обязанность', 'кандидатура']);

/** Verbs by which a post ends. */
export const LEAVING: ReadonlySet<string> = new Set(['покинуть', 'покидать', 'оставить', 'оставлять', 'уйти', 'уходить', 'уволить', 'уволиться', 'освободить', 'снять', 'отстранить', 'сложить', 'лишиться', 'перейти']);
