/** What a question wants to know; each has its answer in answers.ts. */
export type Intent =
  | 'suppliers' | 'buyers' | 'supplies between' | 'paths' | 'makers' | 'products' | 'buyers of product' | 'suppliers of product' | 'alternatives'
  | 'predecessors' | 'successors' | 'relatives' | 'names' | 'owners' | 'parts' | 'partners' | 'places' | 'residents' | 'people' | 'employers' | 'visitors' | 'visits'
  | 'exposure' | 'disruption' | 'mutual suppliers' | 'stages' | 'contradictions' | 'changes' | 'relations between regions' | 'coverage';

/** A way to ask. Slots: `a` and `b` name entities, `product` goods, `place` and `other` places, `date` a date. */
export interface QuestionRule {
  readonly intent: Intent;
  readonly pattern: RegExp;
  /** A question that it understands, with what stands in its slots. */
  readonly example: { readonly question: string; readonly slots: Readonly<Record<string, string>> };
}

const rule = (intent: Intent, pattern: string, question: string, slots: Readonly<Record<string, string>>): QuestionRule =>
  ({ intent, pattern: new RegExp(`^${pattern}$`, 'iu'), example: { question, slots } });

const SUPPLY = '(?:поставля[еюл]\\p{L}*|продает|продают|продавал\\p{L}*|снабжа[еюл]\\p{L}*|отгружа[еюл]\\p{L}*|обеспечива[еюл]\\p{L}*)';
const BUY = '(?:покупа[еюл]\\p{L}*|закупа[еюл]\\p{L}*|получа[еюл]\\p{L}*|приобрета[еюл]\\p{L}*|бер[еу]т)';
const MAKE = '(?:дела[еюл]\\p{L}*|производ[ия]\\p{L}*|выпуска[еюл]\\p{L}*|изготавлива[еюл]\\p{L}*|изготовля[еюл]\\p{L}*|собира[еюл]\\p{L}*)';
const LIST = '(?:как(?:ие|ой|овы) (?:есть )?|назови(?:те)? (?:всех )?|перечисли(?:те)? (?:всех )?|кто (?:такие |является )?|все )?';
const SHOW = '(?:what are |who are |who is |list |name )?(?:all )?(?:the )?';
const FIRMS = '(?:предприятия|компании|фирмы|заводы|организации)';

/** The first rule that fits is taken, so that narrow questions stand before broad ones. */
export const QUESTIONS: readonly QuestionRule[] = [
  rule('mutual suppliers', '(?:кто|какие .+) (?:взаимно )?поставля\\p{L}+ друг другу.*|(?:покажи )?(?:взаимные|встречные) поставк\\p{L}*', 'Кто поставляет друг другу?', {}),
  rule('mutual suppliers', '(?:who|which .+) suppl(?:y|ies) each other|mutual suppliers', 'Which firms supply each other?', {}),
  rule('coverage', '(?:сколько (?:всего )?(?:документов|источников|утверждений|предприятий).*|что ты знаешь|о чем (?:этот )?граф)', 'Сколько документов прочитано?', {}),
  rule('coverage', '(?:how many (?:documents|claims|firms|companies).*|what do you know)', 'How many documents are there?', {}),
  rule('changes', '(?:что|какие связи) (?:изменил\\p{L}+|нового|появил\\p{L}+|нового появилось)(?: в графе)?', 'Что изменилось с мая 2024 года?', {}),
  rule('changes', '(?:what (?:has )?(?:changed|is new))', 'What changed since 2024?', {}),
  rule('relations between regions', `(?:какие|что за) (?:поставки|связи|отношения)(?: (?:есть|появились|возникли))? между (?<place>.+) и (?<other>.+)`, 'Какие связи появились между Мордовией и Пензой после 2023 года?', { place: 'Мордовией', other: 'Пензой' }),
  rule('relations between regions', `(?:what|which) (?:supplies|relations)(?: are there| appeared| came)? between (?<place>.+) and (?<other>.+)`, 'Which relations came between Саранск and Пенза after 2023?', { place: 'Саранск', other: 'Пенза' }),
  rule('paths', '(?:как|каким образом) (?:связан\\p{L}*|соединен\\p{L}*) (?<a>.+?) (?:и|с|со) (?<b>.+)', 'Как связаны Сталевар и Трактор?', { a: 'Сталевар', b: 'Трактор' }),
  rule('paths', '(?:какая|есть ли) связь между (?<a>.+?) и (?<b>.+)', 'Какая связь между Сталеваром и Трактором?', { a: 'Сталеваром', b: 'Трактором' }),
  rule('paths', 'how (?:are|is) (?<a>.+?) (?:and|to|with|connected (?:with|to)) (?<b>.+?)(?: connected| related)?', 'How are Сталевар and Трактор connected?', { a: 'Сталевар', b: 'Трактор' }),
  rule('stages', '(?:на какой стадии|как (?:развивались|развивается|шли)) (?:отношения|поставки|переговоры)(?: между)? (?<a>.+?) (?:и|с|со|для) (?<b>.+)', 'Как развивались отношения Резинщика и Трактора?', { a: 'Резинщика', b: 'Трактора' }),
  rule('stages', '(?:at what stage are|how did) (?:the )?(?:relations|supplies|talks)(?: develop)? (?:between|of) (?<a>.+?) and (?<b>.+?)(?: develop)?', 'At what stage are the relations between Резинщик and Трактор?', { a: 'Резинщик', b: 'Трактор' }),
  rule('contradictions', '(?:есть ли |какие (?:есть )?)?противоречия (?:о|об|про|в поставках|у) (?<a>.+)', 'Есть ли противоречия о Валмаше?', { a: 'Валмаше' }),
  rule('contradictions', '(?:are there |what are the )?contradictions (?:about|on) (?<a>.+)', 'Are there contradictions about Валмаш?', { a: 'Валмаш' }),
  rule('disruption', '(?:что (?:будет|произойдет|случится)|кто пострадает|кого (?:это )?затронет),? если (?<a>.+?) (?:остановится|закроется|перестанет \\p{L}+|обанкротится|исчезнет|встанет)', 'Кто пострадает, если Валмаш остановится?', { a: 'Валмаш' }),
  rule('disruption', '(?:что (?:будет|произойдет|случится)|кто пострадает|кого (?:это )?затронет),? если (?:остановится|закроется|обанкротится|исчезнет|встанет) (?<a>.+)', 'Что будет, если остановится Валмаш?', { a: 'Валмаш' }),
  rule('disruption', '(?:what happens|who suffers|who is affected) if (?<a>.+?) (?:stops|closes|fails|goes out|goes bankrupt)(?: working)?', 'Who suffers if Валмаш stops?', { a: 'Валмаш' }),
  rule('exposure', '(?:от кого|от каких (?:поставщиков|предприятий)) зависит (?<a>.+)', 'От кого зависит Трактор?', { a: 'Трактор' }),
  rule('exposure', `${LIST}(?:узкие места|единственны\\p{L}+ поставщик\\p{L}*)(?: (?:у|для))? (?<a>.+)`, 'Какие узкие места у Трактора?', { a: 'Трактора' }),
  rule('exposure', '(?:on whom|who) does (?<a>.+?) depend(?: on)?|(?:what are )?(?:the )?choke points of .+', 'On whom does Трактор depend?', { a: 'Трактор' }),
  rule('alternatives', `кто (?:еще )?(?:мог бы |может )(?:поставлять|заменить) (?<product>.+)`, 'Кто ещё может поставлять валы Трактору?', { product: 'валы Трактору' }),
  rule('alternatives', '(?:who else (?:can|could) supply) (?<product>.+?) to (?<a>.+)', 'Who else could supply валы to Трактор?', { product: 'валы', a: 'Трактор' }),
  rule('names', 'как (?:раньше |прежде |ранее )?(?:называл(?:ся|ась|ось)|именовал\\p{L}+) (?<a>.+?)(?: раньше| прежде| ранее)?', 'Как раньше назывался Моторист?', { a: 'Моторист' }),
  rule('names', 'what (?:was|were) (?<a>.+?) (?:called|named)(?: before)?', 'What was Моторист called before?', { a: 'Моторист' }),
  rule('predecessors', '(?:от (?:чего|кого) (?:произошл?\\p{L}*|происходит|ведет (?:начало|историю))|из чего (?:образован\\p{L}*|вырос\\p{L}*|создан\\p{L}*)|на базе чего (?:создан\\p{L}*|образован\\p{L}*)) (?<a>.+)', 'От чего произошёл Моторист?', { a: 'Моторист' }),
  rule('predecessors', `${LIST}(?:предшественник\\p{L}*|предк\\p{L}*)(?: у)? (?<a>.+)`, 'Кто предшественник Моториста?', { a: 'Моториста' }),
  rule('predecessors', '(?:what does (?<a>.+?) descend from|what was (?<b>.+?) formed from)', 'What does Моторист descend from?', { a: 'Моторист' }),
  rule('successors', '(?:что|кто|какие .+?) (?:образован\\p{L}*|произошл\\p{L}*|вырос\\p{L}*|создан\\p{L}*|выделил\\p{L}*) (?:из|на базе|от) (?<a>.+)', 'Что образовано из Старого двора?', { a: 'Старого двора' }),
  rule('successors', `${LIST}(?:преемник\\p{L}*|наследник\\p{L}*|потомк\\p{L}*)(?: у)? (?<a>.+)`, 'Кто преемники Старого двора?', { a: 'Старого двора' }),
  rule('successors', '(?:what|who) (?:descends from|was formed from|came out of) (?<a>.+)', 'What descends from Старый двор?', { a: 'Старый двор' }),
  rule('relatives', `(?:какие ${FIRMS}|кто) (?:родственн\\p{L}*|в родстве с) (?<a>.+)`, 'Какие предприятия родственны Мотористу?', { a: 'Мотористу' }),
  rule('relatives', `${LIST}родственник\\p{L}*(?: у)? (?<a>.+)`, 'Назови родственников Моториста', { a: 'Моториста' }),
  rule('relatives', `${SHOW}relatives of (?<a>.+)|which (?:firms|plants|companies) are related to (?<b>.+)`, 'Who are the relatives of Моторист?', { a: 'Моторист' }),
  rule('owners', '(?:кому принадлежит|кто (?:владеет|владелец|собственник|контролирует)|(?:в какой холдинг|в какую группу|в состав чего|куда) входит|чей) (?<a>.+)', 'Кому принадлежит Прокатчик?', { a: 'Прокатчик' }),
  rule('owners', '(?:who owns|what is (?<b>.+?) part of|who controls) ?(?<a>.+)?', 'Who owns Прокатчик?', { a: 'Прокатчик' }),
  rule('parts', `(?:что|кто|какие ${FIRMS}) входит? в (?:состав )?(?<a>.+)`, 'Что входит в Концерн?', { a: 'Концерн' }),
  rule('parts', `(?:какие ${FIRMS}|кто) входят в (?:состав )?(?<a>.+)|${LIST}(?:дочерни\\p{L}+ (?:компани\\p{L}+|предприяти\\p{L}+)|дочки|филиалы)(?: у)? (?<b>.+)`, 'Какие предприятия входят в Концерн?', { a: 'Концерн' }),
  rule('parts', '(?:what is part of|what does (?<b>.+?) own|subsidiaries of) ?(?<a>.+)?', 'What is part of Концерн?', { a: 'Концерн' }),
  rule('partners', '(?:с кем (?:сотруднича[ею]\\p{L}*|работает вместе|заключил\\p{L}* соглашени\\p{L}+)|кто (?:партнеры|партнер)|кто сотруднича[ею]\\p{L}* с) (?<a>.+)', 'С кем сотрудничает Моторист?', { a: 'Моторист' }),
  rule('partners', '(?:with whom does|who does) (?<a>.+?) cooperate(?: with)?|partners of (?<b>.+)', 'With whom does Моторист cooperate?', { a: 'Моторист' }),
  rule('residents', `(?:какие (?:есть )?${FIRMS}|кто|что)(?: есть| находится| находятся| расположен\\p{L}*| работают| работает)? (?:в|во|на территории) (?<place>.+)`, 'Какие предприятия есть в Пензе?', { place: 'Пензе' }),
  rule('residents', '(?:which|what) (?:firms|companies|plants) are (?:there )?in (?<place>.+)', 'Which firms are in Пенза?', { place: 'Пенза' }),
  rule('places', '(?:где|в каком городе|в каком регионе) (?:находится|расположен\\p{L}*|работает завод) (?<a>.+)', 'Где находится Моторист?', { a: 'Моторист' }),
  rule('places', '(?:where is|in which city is) (?<a>.+?)(?: located)?', 'Where is Моторист?', { a: 'Моторист' }),
  rule('employers', '(?:где работает|кем работает|какую должность занимает|кто такой|кто такая) (?<a>.+)', 'Где работает Мария Орлова?', { a: 'Мария Орлова' }),
  rule('employers', '(?:where does (?<a>.+?) work|who is (?<b>.+))', 'Where does Мария Орлова work?', { a: 'Мария Орлова' }),
  rule('people', '(?:кто (?:руководит|возглавляет|управляет|директор|гендиректор|генеральный директор|глава|руководитель|работает (?:в|на))) (?<a>.+)', 'Кто руководит Валмашем?', { a: 'Валмашем' }),
  rule('people', '(?:who (?:runs|heads|leads|manages|works (?:for|at))) (?<a>.+)', 'Who runs Валмаш?', { a: 'Валмаш' }),
  rule('visitors', '(?:кто (?:посетил|посещал|приезжал на|приезжал в|побывал на|побывал в)) (?<a>.+)', 'Кто посетил Валмаш?', { a: 'Валмаш' }),
  rule('visitors', 'who visited (?<a>.+)', 'Who visited Валмаш?', { a: 'Валмаш' }),
  rule('visits', '(?:(?:что|куда|какие .+?) (?:посетил\\p{L}*|ездил\\p{L}*|приезжал\\p{L}*)|где (?:был|была|побывал\\p{L}*)) (?<a>.+)', 'Что посетил Игорь Белов?', { a: 'Игорь Белов' }),
  rule('visits', '(?:what|whom) did (?<a>.+?) visit', 'What did Игорь Белов visit?', { a: 'Игорь Белов' }),
  rule('supplies between', `(?:поставляет|поставляла?|продает) ли (?<a>.+)`, 'Поставляет ли Валмаш Трактору?', { a: 'Валмаш Трактору' }),
  rule('supplies between', 'does (?<a>.+?) supply (?<b>.+)', 'Does Валмаш supply Трактор?', { a: 'Валмаш', b: 'Трактор' }),
  rule('supplies between', 'what does (?<a>.+?) (?:supply|sell|deliver) to (?<b>.+)', 'What does Валмаш supply to Трактор?', { a: 'Валмаш', b: 'Трактор' }),
  rule('products', `(?:что|какую продукцию|какие (?:изделия|товары)) ${MAKE} (?<a>.+)`, 'Что выпускает Валмаш?', { a: 'Валмаш' }),
  rule('products', '(?:what|which products) does (?<a>.+?) (?:make|produce|manufacture)', 'What does Валмаш make?', { a: 'Валмаш' }),
  rule('supplies between', `(?:что|какие (?:изделия|товары)|какую продукцию) ${SUPPLY} (?<a>.+)`, 'Что поставляет Валмаш Трактору?', { a: 'Валмаш Трактору' }),
  rule('makers', `(?:кто|какие ${FIRMS}|где) ${MAKE} (?<product>.+)`, 'Кто производит валы?', { product: 'валы' }),
  rule('makers', '(?:who|which (?:firms|companies|plants)) (?:makes?|produces?|manufactures?) (?<product>.+)', 'Who makes валы?', { product: 'валы' }),
  rule('makers', `${LIST}производител\\p{L}+ (?<product>.+)`, 'Назови производителей валов', { product: 'валов' }),
  rule('buyers', `(?:кому|куда|каким ${FIRMS}|кого) ${SUPPLY} (?<a>.+)`, 'Кому поставляет Валмаш?', { a: 'Валмаш' }),
  rule('buyers', `${LIST}(?:покупател\\p{L}+|клиент\\p{L}*|заказчик\\p{L}*|потребител\\p{L}+)(?: у| есть у)? (?<a>.+)`, 'Назови покупателей Валмаша', { a: 'Валмаша' }),
  rule('buyers', `(?:whom does|who does|to whom does) (?<a>.+?) (?:supply|sell|deliver)(?: to)?|${SHOW}(?:buyers|customers|clients) of (?<b>.+)|who buys from (?<c>.+)`, 'Whom does Валмаш supply?', { a: 'Валмаш' }),
  rule('buyers', `кто ${BUY} (?:что-нибудь |продукцию |товары )?у (?<a>.+)`, 'Кто закупает у Валмаша?', { a: 'Валмаша' }),
  rule('suppliers', `(?:у кого|откуда|где|от кого) ${BUY} (?<a>.+)`, 'У кого покупает шины Трактор?', { a: 'шины Трактор' }),
  rule('suppliers', `(?:у кого|откуда|где|от кого) (?<a>.+?) ${BUY}(?<product> .+)?`, 'У кого Трактор покупает шины?', { a: 'Трактор', product: 'шины' }),
  rule('buyers of product', `кто ${BUY} (?<product>.+)`, 'Кто покупает прокат?', { product: 'прокат' }),
  rule('buyers of product', '(?:who|which (?:firms|companies)) (?:buys?|purchases?|gets?) (?<product>.+)', 'Who buys прокат?', { product: 'прокат' }),
  rule('suppliers', `(?:кто|какие ${FIRMS}|чем) ${SUPPLY} (?<a>.+)`, 'Кто поставляет шины Трактору?', { a: 'шины Трактору' }),
  rule('suppliers', `${LIST}поставщик\\p{L}*(?: есть)?(?: у| для)? (?<a>.+)`, 'Кто поставщики Трактора?', { a: 'Трактора' }),
  rule('suppliers', `(?:who|which (?:firms|companies|plants)) suppl(?:y|ies) (?<product>.+?) to (?<a>.+)`, 'Who supplies шины to Трактор?', { product: 'шины', a: 'Трактор' }),
  rule('suppliers', `(?:who|which (?:firms|companies|plants)) suppl(?:y|ies) (?<a>.+?)(?: with (?<product>.+))?`, 'Who supplies Трактор with шины?', { a: 'Трактор', product: 'шины' }),
  rule('suppliers', `${SHOW}suppliers (?:of|to|for) (?<a>.+)|(?:from whom|where|who) does (?<b>.+?) (?:buy|get|purchase)(?: (?<product>.+?))?(?: from)?`, 'Who are the suppliers of Трактор?', { a: 'Трактор' }),
];
