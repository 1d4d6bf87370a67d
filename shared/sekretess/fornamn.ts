/**
 * Given names common in Sweden, of Swedish and other origin, with everyday short forms (after SCB's public name
 * statistics and the names common among those born before 1950, whom care of the elderly meets most).
 * Names that are also ordinary words stand in namnord.ts as well.
 */
const kvinnor =
  'Anna Eva Maria Karin Kristina Christina Lena Sara Kerstin Emma Ingrid Malin Jenny Marie Hanna Birgitta Elin Linda ' +
  'Annika Susanne Elisabeth Elisabet Monica Monika Gunilla Johanna Sofia Ulla Helena Julia Margareta Inger Caroline ' +
  'Carolina Karolina Marianne Amanda Ida Åsa Camilla Anita Linnea Linnéa Sandra Anette Annette Barbro Siv Anneli ' +
  'Emelie Katarina Catharina Therese Ebba Agneta Alice Cecilia Maja Ellen Berit Britt Ulrika Josefin Josefine Louise ' +
  'Lovisa Moa Ann-Marie Gun Gunnel Frida Lisa Madeleine Matilda Mathilda Astrid Yvonne Olivia Mona Jessica Pia ' +
  'Ulla-Britt Klara Clara Alva Ella Elsa Agnes Ester Esther Vera Freja Selma Stina Tove Tuva Wilma Vilma Nora Ines ' +
  'Signe Signhild Sigrid Saga Alma Edith Edit Greta Märta Märtha Iris Juni Liv Lykke Leia Stella Molly Nova Meja ' +
  'Ellie Elise Elsie Isabella Isabelle Felicia Rebecka Rebecca Ronja Nathalie Natalie Angelica Angelika Sofie ' +
  'Charlotte Charlotta Lotta Maj-Britt May-Britt Gun-Britt Inga-Lill Inga-Britt Ann-Britt Britt-Marie Anna-Lena ' +
  'Ann-Christin Ann-Kristin Ann-Charlotte Eva-Lena Rose-Marie Rosemarie Anne-Marie Annie Anne Ann Maud Mary Margit ' +
  'Margot Majken Maj May Maja-Lisa Aina Aino Alfhild Alida Amalia Anny Asta Astri Augusta Beata Beda Berta Bertha ' +
  'Birgit Bodil Brita Britta Carin Dagmar Dagny Desirée Doris Ebon Edla Eira Elna Elly Elsy Elvira Emmy Erika Erna ' +
  'Eugenia Eivor Evy Fanny Filippa Fredrika Frideborg Gerd Gerda Gertrud Gisela Greta-Lisa Gudrun Gull Gullan ' +
  'Gulli Gunborg Gunhild Gunvor Göta Harriet Hedda Hedvig Helga Helfrid Helmi Henny Henrietta Henrika Hilda Hildegard ' +
  'Hildur Hillevi Hjördis Hulda Ingeborg Ingegerd Ingegärd Ingela Inga Inga-Lisa Irene Iréne Iren Iris Irma Isa Iwa ' +
  'Jeanette Jennie Jennifer Josefina Judit Judith Justina Kajsa Kaja Karla Kate Katrin Kersti Konstanse Laila Lilian Lillian Lilly ' +
  'Lina Linn Lis Lisbet Lisbeth Lise-Lotte Liselotte Liss Louisa Lucia Lydia Magda Magdalena Magnhild Maj-Lis Majlis ' +
  'Maja Marga Margaretha Mari Mariana Marika Marina Marit Marta Martha Martina Maria-Pia Mathilde Melinda Mia Michaela ' +
  'Mikaela Mimmi Minna Mirjam Miriam Märit Naemi Naima Nanna Nanny Nina Olga Ottilia Paula Paulina Pernilla Petra ' +
  'Petronella Ragnhild Rakel Ramona Rigmor Rita Rosa Rosmarie Rut Ruth Rutt Sally Sanna Selma Seline Sibylla Signe ' +
  'Sigbritt Sigyn Silvia Sylvia Siri Solbritt Solveig Solvig Sonia Sonja Stefanie Sussie Svea Susanna Svante Sylva ' +
  'Tanja Tea Thea Teresa Teres Tilda Tilde Tina Tora Tindra Tyra Ulla-Lena Ulrica Ulrika Valborg Vanja Vendela ' +
  'Veronica Veronika Viktoria Victoria Viola Vivan Viveca Viveka Vivi Vivianne Wanja Wendela Ylva Yvette Åse Åsta ' +
  'Sarah Sara-Maria Helene Heléne Ulla-Carin Kicki Kickan Lollo Maggan Sussi Gittan Bibbi Annelie Anne-Lie Hillevi Ingalill Ingmarie Ing-Marie ' +
  'Anna-Karin Anna-Maria Marie-Louise Eva-Marie Karin-Maria Jasmine Jasmin Maya Lo Lova Nellie Nelly Ingrid-Maria';
const man =
  'Erik Lars Karl Carl Anders Johan Per Nils Jan Mikael Michael Hans Lennart Gunnar Sven Fredrik Olof Peter Bengt Bo ' +
  'Daniel Gustav Gustaf Åke Göran Alexander Magnus Martin Andreas Stefan Bertil John Leif Björn Mattias Mats Ulf ' +
  'Thomas Tomas Henrik Jonas Axel Christer Krister Robert Kjell Emil David Niklas Stig Rolf Tommy Håkan Patrik ' +
  'Roland Joakim Ingemar Christian Kristian Kristoffer Christoffer Simon Roger Viktor Victor Tobias Marcus Markus ' +
  'Arne Sebastian Ingvar Rune Roy Johannes Oskar Oscar Filip William Elias Oliver Hugo Lucas Lukas Liam Noah Adam ' +
  'Isak Isac Ludvig Albin Anton Arvid Vincent Theo Leo Leon Valter Walter Otto Nils-Åke Nicklas Niclas Rickard Richard ' +
  'Robin Rasmus Samuel Jesper Jimmy Jörgen Jens Jakob Jacob Joel Josef Kent Kurt Kenneth Conny Conrad Claes Klas ' +
  'Clas Dan Dag Dennis Dick Douglas Ebbe Eddie Edvard Edward Edvin Egon Einar Eilert Elis Elof Elov Elvin Emanuel Ernst ' +
  'Erland Erling Esbjörn Eskil Eugen Evald Evert Ewert Fabian Felix Ferdinand Folke Frank Frans Fritz Fritiof Fridolf ' +
  'Georg Gerhard Gert Gilbert Gillis Glenn Gottfrid Greger Gösta Göte Halvar Harald Harry Hadar Hasse Helge Helmer ' +
  'Henning Henry Herbert Herman Hilding Hilmer Hjalmar Holger Hubert Hugo Ingmar Inge Isidor Ivan Ivar Jack James ' +
  'Jan-Erik Jan-Olof Jan-Åke Janne Jarl Jerker Jerry Jim Joacim Joar Jöns Jon Jonatan Jonathan Jonny Johnny Josua ' +
  'Julius Kaj Kai Kalle Karl-Erik Karl-Gustav Carl-Gustaf Carl-Johan Karl-Johan Kasper Casper Kåre Kim Klaus Knut ' +
  'Konrad Konstantin Lage Lasse Lars-Erik Lars-Göran Lars-Åke Laurits Lave Leander Leopold Linus Loke Lorentz ' +
  'Lorens Love Loui Louis Malte Manfred Martin Marvin Mårten Måns Max Maximilian Melker Melvin Milo Morgan Natanael ' +
  'Nathan Nathanael Nicolas Nicholas Nisse Noel Ola Olle Olov Orvar Osvald Oswald Ove Paul Pelle Percy Per-Anders Per-Erik Per-Olof ' +
  'Per-Åke Peder Petter Philip Pontus Pål Ragnar Ragnvald Ralf Ralph Ramon Reidar Reine Reinhold Rickard Roberto Ruben ' +
  'Rudolf Runo Rutger Sigfrid Sigge Sigurd Sigvard Sivert Sixten Stellan Sten Sten-Åke Stefan Stickan Sture Sune Svante ' +
  'Sven-Erik Sven-Olof Sven-Åke Tage Tapio Ted Teodor Theodor Teddy Thage Thor Thorbjörn Thord Thorsten Tim Timmy ' +
  'Timo Tom Tommie Tony Tor Torbjörn Tord Tore Torgny Torkel Torleif Torsten Torvald Truls Ture Tyko Uffe Ulrik Uno Urban ' +
  'Vaino Valdemar Waldemar Valentin Verner Werner Vidar Viggo Viking Wilhelm Vilhelm Ville Villiam Vilgot Vilmer ' +
  'Yngve Örjan Östen Åge Ådam Adrian Agaton Agne Albert Albertus Aldor Alf Alfons Alfred Algot Allan Alvar Alvin Ambjörn Amos Anders-Petter ' +
  'André Ansgar Anton Arnold Aron Aaron Artur Arthur Assar August Augustin Axel Backe Baltsar Baltzar Benjamin Benny ' +
  'Bernhard Bernt Birger Bjarne Boris Börje Bror Bruno Bosse Charles Charlie Christofer Danne Danny Dante';
const andra =
  'Fatima Mohammed Mohamed Muhammad Muhammed Mohammad Ahmed Ahmad Ali Hassan Hasan Hussein Husein Hussain Ibrahim Omar Khaled Khalid ' +
  'Mahmoud Mahmud Mustafa Abdi Abdullah Abdul Abdullahi Abdirahman Yusuf Yousef Youssef Ismail Ismael Osman Bilal ' +
  'Hamza Karim Kareem Samir Sami Said Saeed Tariq Walid Ziad Jamal Nabil Rami Rashid Salim Amir Amin Anas Ayman ' +
  'Reza Mehdi Hamid Majid Farhad Behrouz Dariush Kamran Arash Babak Nader Navid Omid Siamak Shahin Daryoush ' +
  'Aisha Aysha Aicha Amina Amira Zahra Zainab Zeinab Zeynep Leila Layla Laila Maryam Mariam Miriam Nadia Noor Nour ' +
  'Rana Rania Samira Sana Sahar Salma Sumaya Yasmin Yasmine Hodan Hawa Halima Khadija Fadumo Faduma Ifrah Ayaan Asha ' +
  'Hamdi Sahra Safia Shirin Shadi Parisa Nasrin Mina Minoo Azadeh Farideh Fereshteh Jaleh Mahin Parvin Simin Soraya ' +
  'Zohreh Rojin Berivan Dilan Evin Gulistan Hevin Nesrin Sevgi Ayse Emine Hatice Elif Merve Mehmet Murat Mehmed Hüseyin Yilmaz ' +
  'Ahmet Emre Kemal Cemal Orhan Serkan Dejan Dragan Goran Igor Ivana Jelena Jovan Ljiljana Marko Milan Milena Mirjana ' +
  'Nenad Nikola Petar Slobodan Snezana Svetlana Vesna Zoran Zlatan Amela Edin Emina Enes Fikret Jasmina Lejla Mirsad ' +
  'Nermin Samra Sanela Selma Senad Agnieszka Andrzej Barbara Beata Bozena Danuta Dorota Elzbieta Ewa Ewa-Lena Grazyna ' +
  'Grzegorz Halina Iwona Jadwiga Jan Janusz Jerzy Joanna Jolanta Katarzyna Krystyna Krzysztof Magdalena Malgorzata Marek Mariusz ' +
  'Piotr Tadeusz Teresa Tomasz Urszula Wanda Wojciech Zbigniew Zofia Aleksander Aleksandra Alina Anastasia Andrej Boris ' +
  'Dmitri Galina Irina Larisa Ludmila Natalia Natasha Nikolai Oksana Olena Olha Sergej Tatiana Tatjana Tetiana Valentina Vladimir ' +
  'Volodymyr Yulia Juha Jari Jukka Kari Kaarina Kirsti Kyllikki Lauri Leena Liisa Matti Mikko Olavi Paavo Pekka Pentti Pirjo ' +
  'Pirkko Raija Raimo Reijo Ritva Seppo Sirkka Sirpa Taina Tuula Tuija Veikko Ville Väinö Aarne Eero Eino Esko Hannele ' +
  'Hannu Heikki Helvi Ilkka Irja Jorma Marjatta Marja Abel Berhane Biniam Dawit Elsa Filmon Freweini Hana Helen Henok Kidane ' +
  'Merhawi Mebrahtu Natnael Robel Saba Samrawit Selam Semhar Senait Tesfay Tsehay Yonas Chantal Claude François Jean Michel ' +
  'Pierre Carlos Carmen José Juan Luis Manuel Pedro Rosario Antonio Giovanni Giuseppe Mario Marco Luigi Chen Li Mei Wei ' +
  'Ngoc Nguyen Thanh Thi Tran Minh Somchai Supaporn Ratana Malee Suda Anong Kanya Nok Pim Joy Maricel Kevin Brian Jason ' +
  'Ronny Ronnie Sandy Wilson Gloria Grace Joyce Blessing Precious Faith Tim Justin Dylan Ryan Ethan Nadja Mila';

const samla = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((l) => l.toLowerCase().split(' ')));

/** In lower case. */
export const fornamn: ReadonlySet<string> = samla(kvinnor, man, andra);

/** Everyday forms and the name they stand for, so that the same person gets the same role. */
export const smeknamn: Readonly<Record<string, string>> = {
  lasse: 'lars',
  kalle: 'karl',
  hasse: 'hans',
  nisse: 'nils',
  olle: 'olof',
  pelle: 'per',
  bosse: 'bo',
  janne: 'jan',
  uffe: 'ulf',
  lotta: 'charlotte',
  kicki: 'kristina',
  gittan: 'birgitta',
  maggan: 'margareta',
  bibbi: 'birgitta',
  stickan: 'stig',
};
