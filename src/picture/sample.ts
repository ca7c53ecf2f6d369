/** Eight reports of one event: a wire report and two copies, two independent ones, a denial, another number, a later one. */
export const REPORTS: readonly (readonly [id: string, published: string, text: string])[] = [
  [
    "wire",
    "2024-06-20",
    "Minsk (dpa) – Belarus hat am Mittwoch 300 Raketen an Venezuela geliefert. Die Ladung traf nach Angaben der Hafenbehörde am Abend in Puerto Cabello ein und wurde sofort entladen. Der Frachter war vor drei Wochen in der Ostsee gestartet.\n\nZuvor hatten beide Länder ein Abkommen über den Ausbau ihrer Häfen geschlossen.",
  ],
  [
    "copy-1",
    "2024-06-20",
    "Raketen aus Minsk\n\nBelarus hat am Mittwoch 300 Raketen an Venezuela geliefert. Die Ladung traf nach Angaben der Hafenbehörde am Abend in Puerto Cabello ein und wurde sofort entladen. Der Frachter war vor drei Wochen in der Ostsee gestartet.",
  ],
  [
    "copy-2",
    "2024-06-21",
    "Frachter in Puerto Cabello\n\nBelarus hat am Mittwoch 300 Raketen an Venezuela geliefert. Die Ladung traf nach Angaben der Hafenbehörde am Abend in Puerto Cabello ein und wurde sofort entladen. Darüber hatte es lange Gerüchte gegeben.",
  ],
  [
    "own-1",
    "2024-06-20",
    "Das Schiff kam in der Dämmerung. Am Mittwoch lieferte Belarus Raketen an Venezuela, wie Reporter dieser Zeitung am Kai beobachteten. Kräne hoben die Kisten auf Lastwagen, Soldaten sperrten die Zufahrt.",
  ],
  [
    "own-2",
    "2024-06-21",
    "Venezuelas Opposition ist alarmiert. Denn am 19. Juni hat Belarus Raketen an Venezuela geliefert, und niemand im Parlament wusste davon. Der Ausschuss will den Minister nun vorladen.",
  ],
  [
    "denial",
    "2024-06-22",
    "Das Außenministerium in Minsk wies Berichte über den Frachter zurück. Belarus hat am Mittwoch keine Raketen an Venezuela geliefert. Das Schiff habe Kartoffeln geladen, hieß es.",
  ],
  [
    "number",
    "2024-06-22",
    "Es waren offenbar weniger als gedacht: Belarus hat am 19. Juni nur 120 Raketen an Venezuela geliefert. Das geht aus Frachtpapieren hervor, die dem Magazin vorliegen.",
  ],
  [
    "later",
    "2024-07-03",
    "Nun ist es bestätigt. Belarus hat am 19. Juni Raketen an Venezuela geliefert, das zeigen neue Satellitenbilder. Der Ausschuss tagt am Freitag erneut.",
  ],
];
