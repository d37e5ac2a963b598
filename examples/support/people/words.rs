//! What the people of each country are called, where they live and how they telephone.
//!
//! Lists run from frequent to rare. In a template `#` is any digit, `+` one of 2–9, `%` one of 2, 3, 4, 6–9 and
//! `@` a letter.

/// One country's vocabulary.
#[derive(Debug)]
pub(crate) struct Locale {
    /// ISO 3166-1 alpha-2, then other ways to write it.
    pub(crate) country: &'static [&'static str],
    pub(crate) calling_code: &'static str,
    /// The national prefix, empty where there is none.
    pub(crate) trunk: &'static str,
    pub(crate) women: &'static str,
    pub(crate) men: &'static str,
    pub(crate) families: &'static str,
    /// Rarer family names are stems joined with an ending.
    pub(crate) stems: &'static str,
    pub(crate) endings: &'static str,
    pub(crate) streets: &'static str,
    /// How street and house number are written: `{s}` and `{n}`.
    pub(crate) street_forms: &'static [&'static str],
    /// City, postal code, landline: the national significant number.
    pub(crate) cities: &'static [(&'static str, &'static str, &'static str)],
    pub(crate) mobiles: &'static [&'static str],
    pub(crate) mail: &'static [&'static str],
    pub(crate) top_level: &'static str,
    pub(crate) trades: &'static str,
    pub(crate) legal_forms: &'static [&'static str],
}

/// Names that people shorten, across languages: each the full name, then what they are called.
pub(crate) const NICKNAMES: &str = "\
    William Bill Will Billy Liam|Robert Bob Rob Bobby|Elizabeth Liz Beth Lizzie Betty|\
    Margaret Maggie Peggy Meg|Katherine Kate Kathy Katie|James Jim Jimmy Jamie|\
    Michael Mike Mick Micky|Thomas Tom Tommy|Richard Rick Dick Richie|\
    Edward Ed Ted Eddie|Charles Charlie Chuck|Joseph Joe Joey|Daniel Dan Danny|\
    Matthew Matt|Christopher Chris Kit|Anthony Tony|Andrew Andy Drew|Joshua Josh|\
    Samuel Sam|Benjamin Ben Benny|Alexander Alex Sandy|Nicholas Nick|Susan Sue Susie|\
    Patricia Pat Trish|Jennifer Jen Jenny|Deborah Debbie Deb|Rebecca Becky Becca|\
    Victoria Vicky Tori|Abigail Abby|Jonathan Jon Johnny|Heinrich Heinz Heiner|\
    Johannes Hannes Hans|Katharina Kathi Käthe|Maximilian Max Maxi|Friedrich Fritz Fred|\
    Wolfgang Wolfi Wolf|Elisabeth Lisa Sissi Elli|Sebastian Basti|Alexandre Alex|\
    Françoise Fanfan|Isabelle Isa|Frédéric Fred|Francisco Paco Pancho Curro|José Pepe|\
    Dolores Lola|Manuel Manolo Manu|Ignacio Nacho|Guadalupe Lupe|\
    Concepción Concha Conchi|Antônio Toninho Tonho|Francisca Chica|Giuseppe Beppe Pino|\
    Francesco Franco Checco|Giovanni Gianni Nanni|Elisabetta Betta|Antonella Nella|\
    Cornelis Kees Cor|Willem Wim|Hendrik Henk|Wilhelmina Willemijn Mina|Mehmet Memo|\
    Ibrahim İbo|Fatma Fatoş|Małgorzata Gosia|Katarzyna Kasia|Aleksandra Ola|\
    Krzysztof Krzysiek|Stanisław Staszek|Tomasz Tomek|Muhammad Mohd Muhd Mat|Nurul Nur|\
    Abdullah Dollah|Siti Ti";

pub(crate) const LOCALES: &[Locale] = &[
    Locale {
        country: &["GB", "United Kingdom", "UK", "England"],
        calling_code: "44",
        trunk: "0",
        women: "Olivia Margaret Susan Emily Sarah Elizabeth Charlotte Jessica Victoria Hannah Rebecca Katherine Amelia Grace \
                Chloe Alice Eleanor Harriet Lucy Abigail Georgina Imogen Rosemary Philippa Beatrice Felicity Gwendolyn Tamsin \
                Isla Poppy Freya Daisy Evie Matilda Rowena Morwenna",
        men: "Oliver James William Thomas George Robert Daniel Samuel Michael Edward Christopher Matthew Benjamin Joseph \
              Alexander Andrew Charles Nicholas Anthony Jonathan Stephen Graham Nigel Alistair Rupert Dominic Hugo Rhys Owen \
              Callum Angus Fergus Jasper Piers Tobias Barnaby",
        families: "Smith Jones Taylor Brown Williams Wilson Davies Evans Walker White Roberts Green Hall Wood Clarke Hughes \
                   Turner Cooper Baker Parker Wright Hill Morris Ward Bennett Carter Shaw Marsh Barnes Foster O'Brien McDonald \
                   Fitzgerald Khan Patel Begum",
        stems: "Ash Black Brad Brook Burn Clif Cran Dun East El Fair Far Glen Green Hal Ham Har Hart Haw Hazel Hol Kings Lang \
                Lin Long Mar Mel Mid North Nor Oak Old Pen Rad Red Rose Row Shel Sher Stan South Thorn Wal War West Whit Win Wood",
        endings: "ton ham ley ford worth field wood well more stead by thorpe combe wick shaw brook bury don ridge land",
        streets: "High Street|Station Road|Church Lane|Victoria Road|Mill Lane|Green Lane|Park Avenue|Queens Road|Manor Close|\
                  Albert Street|The Crescent|Orchard Way|Chapel Hill|Springfield Drive|Grange Gardens|Windsor Terrace",
        street_forms: &["{n} {s}", "{n} {s}", "{n}, {s}", "Flat 2, {n} {s}"],
        cities: &[
            ("London", "SW# #@@", "207######%"),
            ("London", "N# #@@", "208######%"),
            ("Birmingham", "B+ #@@", "1212######"),
            ("Manchester", "M+ #@@", "1612######"),
            ("Leeds", "LS# #@@", "1132######"),
            ("Bristol", "BS# #@@", "1172######"),
            ("Edinburgh", "EH# #@@", "1312######"),
            ("Glasgow", "G# #@@", "1412######"),
        ],
        mobiles: &[
            "771#######",
            "774#######",
            "775#######",
            "791#######",
            "794#######",
            "746#######",
            "753#######",
            "780#######",
        ],
        mail: &[
            "gmail.com",
            "gmail.com",
            "hotmail.co.uk",
            "btinternet.com",
            "yahoo.co.uk",
            "outlook.com",
            "icloud.com",
        ],
        top_level: ".co.uk",
        trades: "Plumbing Holdings Consulting Joinery Logistics Interiors Bakery Solicitors Printing Motors Garden Centre",
        legal_forms: &["Ltd", "Limited", "Ltd.", "PLC", ""],
    },
    Locale {
        country: &["US", "USA", "United States", "United States of America"],
        calling_code: "1",
        trunk: "1",
        women: "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Ashley Deborah Rebecca Katherine Brenda \
                Madison Brittany Kayla Shirley Savannah Autumn Paige Destiny Latoya Guadalupe Margaret Abigail Skylar Shanice \
                Marlene Darlene Peyton Brooklyn Cheyenne Loretta Winona",
        men: "James Robert John Michael William David Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Joshua \
              Tyler Brandon Justin Austin Travis Jamal Chad Wesley Curtis Dwayne Trevor Marcus Hunter Cody Dakota Earl Vernon \
              Clayton Emmett Otis Rusty",
        families: "Johnson Smith Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Anderson Thomas Jackson Moore Thompson \
                   White Harris Clark Lewis Robinson Young King Scott Nguyen Adams Nelson Campbell Mitchell Carter Phillips Reyes \
                   Kim Goldberg Kowalski O'Connor Washington",
        stems: "Apple Barns Beck Bell Berg Bur Cal Chap Crow Dick Elling Fitz Fol Gal Gold Grim Had Hanks Hol Hutch Jar Kel Kirk Lam \
                Lands Lock Mad Mc Mor New Nor Pat Pem Ran Rich Ros Schu Shel Stan Stod Tal Thack Up Van Wads Wal Wether Whit Wil Wor",
        endings: "man son ton field worth stein ley ford ner ster ridge berry house low wood dale kins way bert bridge",
        streets: "Main St|Oak Avenue|Maple Street|2nd Street|Washington Blvd|Park Ave|Cedar Lane|Elm Street|Lake Drive|Sunset Blvd|\
                  W 5th Street|Pine Ridge Rd|Jefferson Court|Lincoln Way|Hickory Trail|County Road 12",
        street_forms: &["{n} {s}", "{n} {s}", "{n} {s}, Apt 4", "{n} {s} #12"],
        cities: &[
            ("New York", "100##", "212+%#####"),
            ("Los Angeles", "900##", "213+%#####"),
            ("Chicago", "606##", "312+%#####"),
            ("Houston", "770##", "713+%#####"),
            ("Phoenix", "850##", "602+%#####"),
            ("Seattle", "981##", "206+%#####"),
            ("Boston", "021##", "617+%#####"),
            ("Atlanta", "303##", "404+%#####"),
            ("Denver", "802##", "303+%#####"),
        ],
        mobiles: &[
            "917+%#####",
            "310+%#####",
            "773+%#####",
            "832+%#####",
            "480+%#####",
            "425+%#####",
            "720+%#####",
            "678+%#####",
        ],
        mail: &[
            "gmail.com",
            "gmail.com",
            "yahoo.com",
            "hotmail.com",
            "aol.com",
            "icloud.com",
            "comcast.net",
        ],
        top_level: ".com",
        trades: "Consulting Realty Auto Dental Roofing Electric Farms Software Insurance Diner Holdings Partners",
        legal_forms: &["Inc.", "Inc", "LLC", "Corp.", "Corporation", ""],
    },
    Locale {
        country: &["DE", "Deutschland", "Germany", "D"],
        calling_code: "49",
        trunk: "0",
        women: "Anna Ursula Sabine Katharina Elisabeth Monika Petra Claudia Susanne Julia Stefanie Hannah Lena Leonie Brigitte Renate \
                Heike Jutta Gisela Ingrid Franziska Johanna Annika Birgit Wiebke Frauke Käthe Jördis Mareike Svenja Ulrike Gundula \
                Hildegard Lieselotte Edeltraud Waltraud",
        men: "Thomas Michael Andreas Peter Wolfgang Klaus Jürgen Stefan Maximilian Johannes Alexander Sebastian Heinrich Friedrich \
              Matthias Jörg Günther Uwe Bernd Torsten Lukas Felix Moritz Niklas Götz Söhnke Ottmar Eberhard Detlef Hartmut Joachim \
              Ludwig Ansgar Volker Lorenz Korbinian",
        families: "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf \
                   Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Lange Krause Lehmann Köhler Huber Mayer Yilmaz Groß \
                   Strauß Jäger Weiß Voß Böhm",
        stems: "Acker Alten Berg Birken Blumen Brand Breiten Brunn Buch Dorn Eichen Eisen Falken Feld Finken Gold Grün Hasel Heiden \
                Hirsch Hohen Kalt Kirch Klee Lang Linden Löwen Mühl Neu Ober Ochsen Rauh Rosen Roth Sand Schön Silber Sommer Stein \
                Tannen Unter Vogel Wald Wein Weiden Wiesen Winter Zeller",
        endings: "bach berg mann meier meyer feld hof bauer haus müller stein thal wald wirth bühl brink hauser kamp moser lohe",
        streets: "Hauptstraße|Bahnhofstr.|Goethestraße|Gartenweg|Schillerstraße|Lindenallee|Am Markt|Kirchgasse|Ringstr.|Mozartstraße|\
                  Birkenweg|Rosenstraße|Industriestr.|An der Mühle|Wiesengrund|Berliner Platz",
        street_forms: &["{s} {n}", "{s} {n}", "{s} {n}a", "{s} {n}, 2. OG"],
        cities: &[
            ("Berlin", "10+##", "30%#######"),
            ("München", "80+##", "89%#######"),
            ("Hamburg", "20+##", "40%#######"),
            ("Köln", "50+##", "221%######"),
            ("Frankfurt am Main", "60+##", "69%#######"),
            ("Stuttgart", "70+##", "711%######"),
            ("Düsseldorf", "40+##", "211%######"),
            ("Würzburg", "970##", "931%######"),
        ],
        mobiles: &[
            "151########",
            "160%######",
            "170#######",
            "171#######",
            "172#######",
            "175#######",
            "1520#######",
            "1573#######",
        ],
        mail: &[
            "gmx.de",
            "web.de",
            "gmail.com",
            "t-online.de",
            "googlemail.com",
            "freenet.de",
            "posteo.de",
        ],
        top_level: ".de",
        trades: "Bau Elektrotechnik Logistik Maschinenbau Druck Gärtnerei Metallbau Software Immobilien Bäckerei Sanitär Spedition",
        legal_forms: &["GmbH", "GmbH & Co. KG", "AG", "e.K.", "UG", ""],
    },
    Locale {
        country: &["FR", "France"],
        calling_code: "33",
        trunk: "0",
        women: "Marie Nathalie Isabelle Sylvie Catherine Françoise Camille Chloé Léa Manon Céline Sandrine Aurélie Émilie Hélène Zoé \
                Mathilde Agathe Clémence Valérie Monique Brigitte Geneviève Joséphine Océane Solène Maëlle Apolline Héloïse Gaëlle \
                Ségolène Bérénice Ophélie Noémie Odette Colette",
        men: "Jean Michel Pierre Philippe Alain Nicolas Christophe Frédéric Laurent Julien Thomas Antoine Alexandre Guillaume Mathieu \
              François Benoît Jérôme Stéphane Rémi Gaëtan Loïc Théo Hugo Maël Étienne Aurélien Cédric Thibault Gérard Didier Thierry \
              Anatole Barthélemy Yannick Cyprien",
        families: "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia David \
                   Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Rousseau Blanc Guérin \
                   Muller Faure Benoît Diallo Lemaître",
        stems: "Beau Belle Bois Bon Bour Brun Cha Char Clair Cour Dela Des Du Font Four Gal Gran Haut Lam Lan La Le Mal Mar Mont Mor \
                Neuf Par Per Petit Pon Pré Rai Rochel Roc Rou Saint Sau Tail Tri Val Var Ver Vieil Ville Vil",
        endings: "bert champ court fort gny lard lier lin lot mont nard nay net rand rier teau tier ville vier zac",
        streets: "rue de la République|rue Victor Hugo|avenue Jean Jaurès|place de l'Église|boulevard Gambetta|rue des Écoles|\
                  chemin du Moulin|impasse des Lilas|rue Pasteur|allée des Tilleuls|route de Lyon|quai de la Loire|rue du Château|\
                  avenue Foch|rue Nationale|square des Acacias",
        street_forms: &["{n} {s}", "{n}, {s}", "{n} bis {s}", "{n} {s}, Bât. B"],
        cities: &[
            ("Paris", "750##", "142######"),
            ("Lyon", "6900#", "478######"),
            ("Marseille", "1300#", "491######"),
            ("Toulouse", "3100#", "561######"),
            ("Nantes", "4400#", "240######"),
            ("Lille", "590##", "320######"),
            ("Saint-Étienne", "420##", "477######"),
            ("Orléans", "450##", "238######"),
        ],
        mobiles: &[
            "61#######",
            "62#######",
            "66#######",
            "68#######",
            "76#######",
            "77#######",
        ],
        mail: &[
            "orange.fr",
            "gmail.com",
            "free.fr",
            "wanadoo.fr",
            "laposte.net",
            "hotmail.fr",
            "sfr.fr",
        ],
        top_level: ".fr",
        trades: "Menuiserie Boulangerie Transports Conseil Immobilier Électricité Plomberie Informatique Vins Garage Imprimerie",
        legal_forms: &["SARL", "SAS", "S.A.", "EURL", "SASU", ""],
    },
    Locale {
        country: &["ES", "España", "Spain"],
        calling_code: "34",
        trunk: "",
        women: "María Carmen Ana Isabel Dolores Pilar Laura Cristina Marta Lucía Paula Elena Concepción Rosario Mercedes Raquel Sara \
                Beatriz Rocío Nuria Montserrat Inmaculada Alba Irene Noelia Guadalupe Begoña Yolanda Esperanza Leire Ainhoa Nieves \
                Milagros Encarnación Consuelo Amparo",
        men: "Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Ángel Pablo Sergio \
              Fernando Luis Jorge Alberto Álvaro Diego Adrián Raúl Iván Rubén Óscar Ramón Joaquín Ignacio Íñigo Gonzalo Xavier \
              Eusebio Anselmo",
        families: "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno \
                   Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina \
                   Castro Ortega Rubio Sanz Iglesias Núñez",
        stems: "Agui Al Ara Arre Bar Bel Cal Camp Car Casa Ces Cor Cue Echa Esca Esco Este Fon Gala Gar Gran Her Igle Lara Lé Ma Mar \
                Men Mira Mon Mora Ne Oli Or Pala Pie Qui Re Ro Sala San Se Sola Te Ur Val Var Ve Vi Za",
        endings: "bano do dez gado guez lada lar les llas llo mar mendi nal nares nero nilla rena rrez varez zabal",
        streets: "Calle Mayor|Calle Real|Avenida de la Constitución|Plaza de España|Calle del Sol|Calle San José|Paseo del Prado|\
                  Calle Alcalá|Ronda de Toledo|Camino Viejo|Calle Cervantes|Avda. de Andalucía|Calle Nueva|C/ Goya|Travesía del Puente|\
                  Gran Vía",
        street_forms: &["{s}, {n}", "{s} {n}", "{s} {n}, 3º B", "{s} nº {n}"],
        cities: &[
            ("Madrid", "280##", "913######"),
            ("Barcelona", "080##", "934######"),
            ("Valencia", "460##", "963######"),
            ("Sevilla", "410##", "954######"),
            ("Málaga", "290##", "952######"),
            ("Bilbao", "480##", "944######"),
            ("Zaragoza", "500##", "976######"),
            ("A Coruña", "150##", "981######"),
        ],
        mobiles: &[
            "60#######",
            "61#######",
            "62#######",
            "65#######",
            "66#######",
            "68#######",
            "71#######",
        ],
        mail: &[
            "gmail.com",
            "gmail.com",
            "hotmail.es",
            "hotmail.com",
            "yahoo.es",
            "telefonica.net",
            "outlook.es",
        ],
        top_level: ".es",
        trades: "Construcciones Transportes Asesoría Panadería Talleres Inmobiliaria Suministros Clínica Hostelería Informática",
        legal_forms: &["S.L.", "SL", "S.A.", "SA", "S.L.U.", ""],
    },
    Locale {
        country: &["BR", "Brasil", "Brazil"],
        calling_code: "55",
        trunk: "0",
        women: "Maria Ana Francisca Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia \
                Júlia Luciana Vanessa Mariana Gabriela Vera Vitória Larissa Cláudia Beatriz Rita Luana Sônia Renata Eliane Josefa \
                Simone Natália Cristiane Jaqueline",
        men: "José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe \
              Raimundo Rodrigo Manoel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro Tiago Anderson Ricardo Márcio \
              Jorge Sebastião Alexandre",
        families: "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes \
                   Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso \
                   Ramos Gonçalves Santana Teixeira Araújo",
        stems: "Agui Alen Ama Ara Azeve Bar Bas Bote Cal Camar Cas Cava Cer Cou Da Do Es Fi Fon Fra Gui Ja Lei Lou Ma Mace Ma Ma Me Mei \
                Mon Mo Na Pa Pei Pi Pin Por Quei Qui Re Ri Sa Sam Se Si Ta Tor Va Ve",
        endings: "ral lho nho do to ro res ca ves lhães nco gão tins rinho zes leiro beira deira paio veira",
        streets: "Rua das Flores|Avenida Paulista|Rua São João|Rua XV de Novembro|Av. Brasil|Rua Sete de Setembro|Travessa da Paz|\
                  Rua Dom Pedro II|Alameda Santos|Rua Tiradentes|Av. Getúlio Vargas|Rua da Matriz|Praça da Sé|Rua Bela Vista|\
                  Estrada do Campo|Rua Santo Antônio",
        street_forms: &["{s}, {n}", "{s}, {n} - apto 41", "{s} {n}", "{s}, nº {n}"],
        cities: &[
            ("São Paulo", "01###-###", "113%######"),
            ("Rio de Janeiro", "20###-###", "213%######"),
            ("Belo Horizonte", "30###-###", "313%######"),
            ("Curitiba", "80###-###", "413%######"),
            ("Porto Alegre", "90###-###", "513%######"),
            ("Salvador", "40###-###", "713%######"),
            ("Brasília", "70###-###", "613%######"),
            ("Fortaleza", "60###-###", "853%######"),
        ],
        mobiles: &[
            "1199#######",
            "1198#######",
            "2199#######",
            "3198#######",
            "4199#######",
            "5198#######",
            "7199#######",
            "8599#######",
        ],
        mail: &[
            "gmail.com",
            "hotmail.com",
            "gmail.com",
            "uol.com.br",
            "yahoo.com.br",
            "bol.com.br",
            "outlook.com",
        ],
        top_level: ".com.br",
        trades: "Comércio Transportes Engenharia Padaria Construções Consultoria Móveis Alimentos Informática Autopeças",
        legal_forms: &["Ltda", "Ltda.", "S.A.", "ME", "EIRELI", ""],
    },
    Locale {
        country: &["IT", "Italia", "Italy"],
        calling_code: "39",
        trunk: "",
        women: "Maria Anna Giulia Francesca Chiara Sara Elisabetta Paola Laura Antonella Giovanna Rosa Valentina Federica Silvia Elena \
                Alessandra Martina Roberta Simona Teresa Lucia Angela Caterina Ilaria Eleonora Beatrice Ginevra Ludovica Raffaella \
                Mirella Ornella Immacolata Carmela Concetta Nunzia",
        men: "Giuseppe Antonio Giovanni Francesco Marco Andrea Luca Alessandro Mario Luigi Roberto Stefano Paolo Vincenzo Salvatore \
              Davide Matteo Riccardo Lorenzo Simone Federico Pietro Gabriele Domenico Nicolò Filippo Emanuele Raffaele Massimo \
              Gennaro Ciro Pasquale Ettore Ugo Rocco Cosimo",
        families: "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa \
                   Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo \
                   Gentile Martinelli Vitale D'Angelo",
        stems: "Al Ama An Ar Ba Bal Bar Bel Ber Bo Bon Bor Ca Cam Car Cas Ce Col Cor Da Di Fal Fer Fio Fran Ga Gal Gar Gra Gri Gua La \
                Lan Man Mar Mas Mo Mon Ne Pa Pel Pi Po Ra San Sar Sca Spa Ta Ven",
        endings: "belli boni cchi celli chetti lano lini lli lotti nari nelli netti rdi relli ri rini setti tini toni zzi",
        streets: "Via Roma|Via Garibaldi|Corso Italia|Via Mazzini|Piazza Dante|Via Verdi|Viale della Libertà|Via Marconi|Via Cavour|\
                  Via San Martino|Vicolo Stretto|Largo Augusto|Via dei Mille|Strada Nuova|Via Leopardi|Via XX Settembre",
        street_forms: &["{s} {n}", "{s}, {n}", "{s} {n}/A", "{s} n. {n}"],
        cities: &[
            ("Roma", "001##", "06%#######"),
            ("Milano", "201##", "02%#######"),
            ("Napoli", "801##", "081%######"),
            ("Torino", "101##", "011%######"),
            ("Firenze", "501##", "055%######"),
            ("Bologna", "401##", "051%######"),
            ("Genova", "161##", "010%######"),
            ("Forlì", "471##", "0543%#####"),
        ],
        mobiles: &[
            "320#######",
            "328#######",
            "333#######",
            "338#######",
            "340#######",
            "347#######",
            "349#######",
            "392#######",
        ],
        mail: &[
            "libero.it",
            "gmail.com",
            "gmail.com",
            "hotmail.it",
            "tiscali.it",
            "alice.it",
            "virgilio.it",
        ],
        top_level: ".it",
        trades: "Costruzioni Trasporti Immobiliare Officina Panificio Impianti Arredamenti Consulenza Vini Tipografia",
        legal_forms: &["S.r.l.", "Srl", "S.p.A.", "SpA", "S.n.c.", ""],
    },
    Locale {
        country: &["NL", "Nederland", "Netherlands", "The Netherlands"],
        calling_code: "31",
        trunk: "0",
        women: "Maria Johanna Anna Wilhelmina Cornelia Emma Sophie Sanne Femke Lotte Fleur Anouk Marieke Ingrid Saskia Esther Annemarie \
                Hendrika Jacoba Margriet Els Ria Truus Tineke Lieke Roos Eva Noor Evi Maaike Marloes Jolanda Mirjam Geertje Aaltje Neeltje",
        men: "Johannes Jan Cornelis Hendrik Willem Pieter Daan Sem Lucas Bram Thijs Jeroen Maarten Sander Martijn Dirk Gerrit Jacob Bas \
              Joost Ruben Stijn Wouter Niels Koen Arjan Frank Rob Theo Sjoerd Jelle Teun Luuk Gijs Floris Siebe",
        families: "de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|\
                   Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|de Haan|\
                   Vermeulen|van den Heuvel|van der Veen|van 't Hof|ten Brink|Kaya",
        stems: "Aker Beek Berk Blom Boer Bol Brink Brug Bur Buit Dam Door Duin Eik Els Gras Groen Haan Ham Heer Hof Hoog Horst Kamp Klei \
                Kool Kort Kuip Land Leeuw Lind Meul Molen Nieuw Noord Oost Oud Poel Roos Schip Slot Smal Snel Spier Veen Veld Vink \
                Wester Wind Zand Zuid",
        endings: "stra ma man mans veld huis dijk hof berg beek kamp ink ens horst meijer sma burg wijk laar hoven",
        streets: "Dorpsstraat|Kerkstraat|Stationsweg|Molenweg|Schoolstraat|Beatrixlaan|Nieuwstraat|Julianastraat|Eikenlaan|Keizersgracht|\
                  Hoofdstraat|Lindelaan|Marktplein|Wilhelminastraat|Industrieweg|Oude Dijk",
        street_forms: &["{s} {n}", "{s} {n}", "{s} {n}-2", "{s} {n} hs"],
        cities: &[
            ("Amsterdam", "10## @@", "20%######"),
            ("Rotterdam", "30## @@", "10%######"),
            ("Den Haag", "25## @@", "70%######"),
            ("Utrecht", "35## @@", "30%######"),
            ("Eindhoven", "56## @@", "40%######"),
            ("Groningen", "97## @@", "50%######"),
            ("'s-Hertogenbosch", "52## @@", "73%######"),
            ("Nijmegen", "65## @@", "24%######"),
        ],
        mobiles: &[
            "61#######",
            "62#######",
            "63#######",
            "64#######",
            "65#######",
        ],
        mail: &[
            "gmail.com",
            "hotmail.com",
            "ziggo.nl",
            "kpnmail.nl",
            "live.nl",
            "xs4all.nl",
            "planet.nl",
        ],
        top_level: ".nl",
        trades: "Bouw Transport Advies Installatie Bakkerij Schilders Techniek Vastgoed Kwekerij Drukkerij",
        legal_forms: &["B.V.", "BV", "N.V.", "VOF", ""],
    },
    Locale {
        country: &["TR", "Türkiye", "Turkey"],
        calling_code: "90",
        trunk: "0",
        women: "Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Merve Özlem Gül Hülya Yasemin Esra Büşra Kübra Tuğba Selin Ebru \
                Derya Sevgi Nurcan Songül Gülsüm İrem Dilek Pınar Aslı Ceren Nazlı Defne Ecrin Şule Çiğdem Gökçe",
        men: "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Salih \
              Kemal Emre Burak Serkan Hakan Volkan Tolga Onur Cem Kaan Barış Uğur Çağlar Oğuz Görkem Şükrü Ümit Yiğit",
        families: "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan \
                   Şimşek Polat Korkmaz Özcan Çakır Erdoğan Acar Güneş Aksoy Bulut Tekin Yavuz Avcı Ünal Sarı Güler Taş",
        stems: "Ak Al Altın Arı Ay Bal Bay Beş Boz Can Çam Dağ Deli Demir Er Gök Gül Gün Has İnce Kara Kaya Kırk Kızıl Kor Kum Kut Mert \
                Nar Oğuz Ok Öz Sağ Sarı Ser Soy Su Şen Tan Taş Tek Top Tuna Tur Uç Ulu Uzun Yal Yeşil Yurt",
        endings: "kan oğlu er soy taş gül demir türk han alp ata bay bulut doğan gün kaya man sel tekin yurt",
        streets: "Atatürk Caddesi|Cumhuriyet Cad.|İstiklal Caddesi|Gazi Sokak|Lale Sok.|İnönü Bulvarı|Fatih Caddesi|Barış Sokağı|\
                  Menekşe Sk.|Mimar Sinan Cd.|Yıldız Sokak|Bağdat Caddesi|Okul Sokak|Çınar Sokak|Zafer Bulvarı|Papatya Sk.",
        street_forms: &["{s} No:{n}", "{s} No: {n} D:5", "{s} {n}", "{s} no {n}"],
        cities: &[
            ("İstanbul", "34###", "212+######"),
            ("Ankara", "06###", "312+######"),
            ("İzmir", "35###", "232+######"),
            ("Bursa", "16###", "224+######"),
            ("Antalya", "07###", "242+######"),
            ("Eskişehir", "26###", "222+######"),
        ],
        mobiles: &[
            "532#######",
            "533#######",
            "535#######",
            "542#######",
            "543#######",
            "505#######",
            "506#######",
            "555#######",
        ],
        mail: &[
            "gmail.com",
            "hotmail.com",
            "hotmail.com",
            "yahoo.com",
            "mynet.com",
            "outlook.com.tr",
        ],
        top_level: ".com.tr",
        trades: "İnşaat Tekstil Gıda Otomotiv Mobilya Turizm Mühendislik Nakliyat Elektrik Matbaa",
        legal_forms: &["A.Ş.", "Ltd. Şti.", "AŞ", ""],
    },
    Locale {
        country: &["MY", "Malaysia"],
        calling_code: "60",
        trunk: "0",
        women: "Nurul Siti Nur Norazlina Farah Aisyah Aminah Zainab Faridah Rohana Nadia Azlina Hidayah Izzati Puteri Salmah Wei_Ling \
                Mei_Yee Siew_Ling Hui_Min Pei_Shan Li_Ting Kavitha Priya Shanti Letchumi Devi Maznah Suhaila Zaleha Norhayati Balqis \
                Xin_Yi Chew_Yen Thilaga Sarimah",
        men: "Muhammad Ahmad Mohd Abdullah Azman Ismail Hafiz Faizal Razak Zulkifli Amirul Syafiq Hakim Iskandar Rosli Kamarul Kok_Wai \
              Wei_Jie Chee_Keong Jun_Hao Boon_Hock Zi_Xuan Rajan Suresh Ganesan Kumar Muthu Anwar Shahrul Fadzil Nizam Khairul Yew_Ming \
              Ah_Seng Ravindran Haris",
        families: "Tan|Lim|Lee|bin Abdullah|binti Ismail|Ng|Wong|bin Ahmad|binti Hassan|Ong|Chong|Abdul Rahman|Cheah|Yap|bin Omar|Ibrahim|\
                   Chan|Teoh|Goh|a/l Subramaniam|a/p Krishnan|Othman|Yusof|Hashim|Lau|Low|Chin|Mohamad|Zainal|Koh|Rajendran|Sulaiman|\
                   binti Yusof|Foo|Liew|Aziz",
        stems: "Abdul Az Bad Bakar Fad Fai Fari Ghaf Had Haf Hal Ham Har Has Hus Idr Ik Iz Jal Jam Kam Kas Khai Lat Mah Man Mar Maz Mus \
                Nas Nor Om Raf Rah Ram Raz Ros Sab Sal Sam Shah Shuk Sul Taj Taw Um Wah Yah Zai Zul",
        endings: "ruddin man din zan fiq lan mid sal rul zim lah sham wan har zri mal nuar rif tar yan",
        streets: "Jalan Ampang|Jalan Sultan Ismail|Jalan Bukit Bintang|Lorong Kenanga|Jalan Merdeka|Jln Tun Razak|Persiaran Perdana|\
                  Jalan Melati 3|Jalan Kenari 12|Lebuh Chulia|Jalan Gasing|Lorong Selamat|Jalan Dato Onn|Taman Sri Muda|Jalan SS 2/24|\
                  Kampung Baru",
        street_forms: &["No. {n}, {s}", "{n} {s}", "No {n} {s}", "Lot {n}, {s}"],
        cities: &[
            ("Kuala Lumpur", "50###", "326######"),
            ("Petaling Jaya", "46###", "377######"),
            ("George Town", "10###", "422#####"),
            ("Johor Bahru", "80###", "72######"),
            ("Ipoh", "30###", "525#####"),
            ("Shah Alam", "40###", "355######"),
        ],
        mobiles: &[
            "12%######",
            "13%######",
            "16%######",
            "17%######",
            "19%######",
            "111%######",
        ],
        mail: &[
            "gmail.com",
            "gmail.com",
            "yahoo.com",
            "hotmail.com",
            "yahoo.com.my",
            "outlook.my",
        ],
        top_level: ".com.my",
        trades: "Enterprise Trading Engineering Holdings Properties Catering Logistics Hardware Electrical Motor",
        legal_forms: &["Sdn Bhd", "Sdn. Bhd.", "Bhd", "Enterprise", ""],
    },
    Locale {
        country: &["PL", "Polska", "Poland"],
        calling_code: "48",
        trunk: "",
        women: "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Aleksandra Monika Teresa Danuta \
                Zofia Natalia Julia Karolina Beata Dorota Jadwiga Halina Irena Wiktoria Paulina Grażyna Bożena Stanisława Weronika \
                Oliwia Zuzanna Kinga Świętosława Wanda Łucja",
        men: "Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz \
              Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Józef Dawid Kacper Szymon Bartosz Ryszard Przemysław Sławomir \
              Władysław Zdzisław Bogdan Ireneusz",
        families: "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Szymański Dąbrowski Kozłowski Mazur \
                   Jankowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Król Michalski Wróbel Wieczorek \
                   Jabłoński Dudek Adamczyk Nowicki Stępień Pająk Górski Sikora Baran Rutkowski Gołąb",
        stems: "Bar Biel Bor Bro Brzo Chmiel Czar Czer Dom Dren Drozd Gaj Głow Gór Gra Jas Jawor Kali Karp Kas Klim Kor Kras Krzy Kub Lip \
                Łas Maj Mal Mało Mich Mił Mor Nie Olsz Osi Ost Pie Rad Roz Sad Sie Sło Sos Stan Szcze Tar Urb Wal Wit Zaw Żur",
        endings: "owski ewski iński ecki icki nik czyk czak iak ski ula asz owicz kowski nowski czewski linski mski rski sik",
        streets: "ul. Polna|ul. Leśna|ul. Słoneczna|ul. Krótka|ul. Szkolna|ul. Ogrodowa|al. Jerozolimskie|ul. Lipowa|ul. Mickiewicza|\
                  ul. Kościuszki|pl. Wolności|os. Zielone|ul. Brzozowa|ul. Łąkowa|ul. 3 Maja|ul. Długa",
        street_forms: &["{s} {n}", "{s} {n}/7", "{s} {n} m. 3", "{s} {n}A"],
        cities: &[
            ("Warszawa", "00-###", "22%######"),
            ("Kraków", "30-###", "12%######"),
            ("Łódź", "90-###", "42%######"),
            ("Wrocław", "50-###", "71%######"),
            ("Poznań", "60-###", "61%######"),
            ("Gdańsk", "80-###", "58%######"),
        ],
        mobiles: &[
            "501######",
            "502######",
            "601######",
            "604######",
            "660######",
            "692######",
            "790######",
            "885######",
        ],
        mail: &[
            "gmail.com",
            "wp.pl",
            "onet.pl",
            "o2.pl",
            "interia.pl",
            "op.pl",
        ],
        top_level: ".pl",
        trades: "Budownictwo Transport Usługi Piekarnia Meble Elektro Instalacje Drukarnia Ogrody Serwis",
        legal_forms: &["sp. z o.o.", "Sp. z o. o.", "S.A.", "s.c.", ""],
    },
    Locale {
        country: &["AU", "Australia"],
        calling_code: "61",
        trunk: "0",
        women: "Charlotte Olivia Matilda Isla Ruby Chloe Kylie Sheila Narelle Jennifer Susan Margaret Rebecca Michelle Lauren Tahlia Jacinta \
                Bronwyn Leanne Raelene Sienna Zara Willow Mackenzie Ebony Caitlin Danielle Kirsten Lorraine Joanne Elizabeth Alannah \
                Tegan Skye Kiara Marnie",
        men: "Jack William Lachlan Cooper Noah Thomas James Ethan Riley Joshua Liam Mitchell Daniel Matthew Shane Darren Bruce Craig Wayne \
              Angus Hamish Jarrod Brayden Kane Nathan Robert Peter Christopher Andrew Bradley Declan Flynn Archie Zane Beau Clancy",
        families: "Smith Jones Williams Brown Wilson Taylor Nguyen Johnson Martin White Anderson Walker Thompson Lee Harris Ryan Robinson \
                   Kelly King Singh Campbell Chen Mitchell Carter Scott Murphy Papadopoulos Young Stewart Edwards Wang McKenzie O'Neill \
                   Zammit Rossi Quinn",
        stems: "Ald Ander Bath Bel Bir Bray Cam Carl Chal Colle Cor Dal Den Dob El Far Flem Gar Gil Gor Hal Han Har Heg Hol Hor Jam Ken \
                Kin Lam Law Mac Mal Mar Mul Nor O'Cal Pear Pen Ral Red Ruth San Sha Sto Tal Tre Van War Wil",
        endings: "ton son man lin ford ley ham gan den ster ren nan dy kins lock more wick well dale thorne",
        streets: "George Street|Railway Parade|Beach Road|Pacific Hwy|Eucalyptus Drive|Victoria Street|Banksia Court|Collins St|\
                  Wattle Grove|King Street|Kangaroo Point Rd|Elizabeth Street|Boundary Rd|Hume Highway|Acacia Avenue|Bay View Terrace",
        street_forms: &["{n} {s}", "{n} {s}", "Unit 3/{n} {s}", "5/{n} {s}"],
        cities: &[
            ("Sydney", "20##", "29%######"),
            ("Melbourne", "30##", "39%######"),
            ("Brisbane", "40##", "73%######"),
            ("Perth", "60##", "89%######"),
            ("Adelaide", "50##", "88%######"),
            ("Canberra", "26##", "26%######"),
        ],
        mobiles: &["40#######", "41#######", "43#######"],
        mail: &[
            "gmail.com",
            "bigpond.com",
            "hotmail.com",
            "optusnet.com.au",
            "icloud.com",
            "outlook.com",
        ],
        top_level: ".com.au",
        trades: "Plumbing Constructions Electrical Landscaping Holdings Motors Bakery Conveyancing Roofing Joinery",
        legal_forms: &["Pty Ltd", "Pty. Ltd.", "P/L", "Limited", ""],
    },
];
