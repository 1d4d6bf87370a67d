/** Surnames common in Sweden, of Swedish and other origin (after SCB's public statistics). In lower case. */
export const efternamn: ReadonlySet<string> = new Set(
  (
    'Andersson Johansson Karlsson Carlsson Nilsson Eriksson Ericsson Larsson Olsson Ohlsson Persson Svensson Gustafsson ' +
    'Gustavsson Pettersson Petersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Jacobsson Magnusson ' +
    'Lindström Lindqvist Lindkvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Lundström Mattsson Berglund ' +
    'Fredriksson Sandberg Henriksson Ali Mohamed Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson ' +
    'Björk Bergman Gunnarsson Wikström Holm Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren ' +
    'Söderberg Nyberg Blomqvist Ahmed Claesson Nordström Hassan Mårtensson Lundström Viklund Björklund Eliasson ' +
    'Berggren Sandström Nordin Lund Falk Ström Åberg Ekström Hermansson Holmgren Hellström Dahlberg Hedlund Sundberg ' +
    'Sjögren Ek Blom Abrahamsson Martinsson Öberg Andreasson Månsson Strömberg Åkesson Hansen Norberg Lindholm Dahl ' +
    'Jonasson Jensen Åström Sundström Ivarsson Lindblom Boström Sundqvist Josefsson Åkerlund Ottosson Dahlström Ek ' +
    'Lindahl Skoglund Ståhl Moberg Nguyen Nylund Edlund Malmberg Palm Ljung Ljungberg Ljunggren Strand Olofsson Jonssonn ' +
    'Öhman Norman Ekman Wiklund Wikberg Hjelm Hägg Alm Asp Gran Rönn Kvist Bäck Backman Beckman Bohlin Bolin Borg Brandt ' +
    'Broman Burman Bylund Dahlgren Dahlin Ekberg Ekdahl Ekholm Ekstrand Elg Engberg Engman Enqvist Fagerström Flodin Forslund ' +
    'Fors Forsgren Franzén Frisk Fri Friberg Frid Fridh Fält Gran Granath Granberg Granlund Granström Grahn Gren Grönlund Gustavson ' +
    'Hallberg Hallgren Hall Hammar Hammarström Haglund Hagström Hahn Hedberg Hedin Hedman Hedström Hellberg Hellgren Hjort Hjorth ' +
    'Holmqvist Holmström Hult Hultgren Hultman Högberg Högström Hörnqvist Häggström Jarl Kjellberg Kjellgren Klang Klasson Klint ' +
    'Kronberg Krantz Kullberg Källström Landin Lantz Larsén Levin Lilja Liljegren Lindén Linder Lindell Linde Lindroth Lindskog Lundén ' +
    'Lundell Lundh Lundmark Löf Löfqvist Lööf Malm Malmgren Malmström Melin Melander Modig Molin Morin Myrberg Möller Nyman Norén ' +
    'Nordberg Nordgren Nordlund Nordqvist Norlin Norling Nygren Nyholm Nylander Näslund Oskarsson Oscarsson Ohlin Palmgren Palmqvist Pålsson ' +
    'Rask Rehn Ringström Roos Ros Rosén Rosenberg Rosengren Rosenqvist Roslund Rydberg Rydén Rylander Rönnberg Rönnqvist Sahlin Sahlberg Sand ' +
    'Sandell Sandin Sandgren Sandqvist Schmidt Sellin Selin Sjödin Sjölander Sjölund Sjöholm Sjöström Sjöqvist Sköld Stenberg Stenström Stark ' +
    'Stenman Stolt Strandberg Stridh Strömgren Strömbom Sundell Sundin Sundgren Svahn Svanberg Svanström Svärd Söderlund Söderström Söderqvist ' +
    'Sörensen Thelin Thorell Thorén Thunberg Torstensson Tillman Törnqvist Törnblom Ulfsson Wahlberg Wahlström Wall Wahlgren Walldén Wallgren ' +
    'Wallström Wester Westerberg Westerlund Westberg Westin Westlund Westman Wedin Weinberg Werner Wernersson Wennberg Wennström Westergren ' +
    'Viberg Wiberg Vikström Wiik Winberg Winter Åhlén Åkerberg Åkerström Ågren Åslund Ängström Ödman Öhrn Örn Österberg Österlund Östberg ' +
    'Östlund Östman Öström Hussein Hussain Ibrahim Mohammed Omar Osman Yusuf Abdi Abdullah Aziz Khan Khalil Kaya Yilmaz Demir Sahin ' +
    'Petrovic Jovanovic Nikolic Markovic Popovic Ilic Hodzic Kovacevic Babic Horvat Novak Kowalski Kowalska Nowak Wisniewski Virtanen ' +
    'Korhonen Nieminen Mäkinen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Salminen Tesfay Tekle Haile Rezaei Ahmadi ' +
    'Hosseini Karimi Mohammadi Moradi Garcia Lopez Gonzalez Rodriguez Hernandez Tran Chen Wang Singh Kaur Kumar'
  )
    .toLowerCase()
    .split(' '),
);

/**
 * Endings that only surnames have. Longer than the ending alone, so that `ström` and `berg` are judged by the list.
 */
const slut =
  /.{2,}(?:sson|sdotter|ström|strøm|qvist|kvist|lund|gren|stedt|dahl|blad|löf|quist|hielm|hjelm|stråle|crantz|krantz|mark|ovic|evic|ić|wski|wska|enko|poulos|zadeh)$/u;
/** Endings surnames share with places and things: a surname only where a name is expected. */
const svagaSlut =
  /.{2,}(?:berg|holm|strand|land|man|lin|ell|én|us|ander|ius|by|vall|wall|borg|felt|feldt|fors|hed|bom|blom)$/u;
/** Nouns and places that end like surnames. */
const inteNamn = new Set(
  'grund hund rund mund sund blund gymnasieskola svenska danska norska finska engelska tyska franska ryska polska ' +
    'medicinska tekniska gemensamma psykiska fysiska kommunala östersund karlslund danmark marknad trädgren lustmark ' +
    'ingen någon åtgren bransch botanik',
);

/** Certain: in the list, or ending as only surnames do. Takes lower case. */
export const arEfternamn = (word: string): boolean =>
  !inteNamn.has(word) && (efternamn.has(word) || slut.test(word));
/** Possible: only counts next to a given name, a title or an initial. */
export const kanVaraEfternamn = (word: string): boolean =>
  !inteNamn.has(word) && (arEfternamn(word) || svagaSlut.test(word));
