"""Given names that tell whether a man or a woman bears them, of many languages."""

MEN = """
aaron abdul abdullah abraham adam adrian ahmad ahmed alain alan albert alejandro alessandro alex
alexander alexandre alexei alfonso alfred ali allan allen alvaro amir anders andre andrea andreas
andrei andrew andy angus anthony antoine anton antonio antony ari armando arnold arthur arturo
ashton asif august axel barack barry bart bashar ben benedict benjamin benoit bernard bernd bernie
bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
byron caleb calvin cameron carl carlos carter cecil cedric cesar chad charles charlie chester
chris christian christoph christophe christopher chuck clarence claude claus clay clayton cliff
clifford clint clinton clyde cody colin connor corey cory craig curtis cyril dale damian damien
dan daniel danny dario darren daryl dave david dean dennis denis derek diego dieter dirk dmitri
dmitry dominic dominique don donald doug douglas drew duane duncan dustin dwayne dwight dylan earl
ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott emil emilio emmanuel enrico
enrique eric erich erik ernest ernesto ernst ethan etienne eugene evan fabian fabien fabio farid
felipe felix fernando fidel floyd francesco francis francisco francois frank franklin franz fred
frederic frederick friedrich fritz gabriel garrett gary gaston gavin gene geoff geoffrey georg
george georges gerald gerard gerhard gilbert giles giovanni giuseppe glen glenn gordon graham
grant greg gregory guido guillaume guillermo gunter gunther gus gustav gustavo guy hamid hank hans
harold harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman
hermann herve hideo horst howard hubert hugh hugo hussein ian ibrahim ignacio igor imran isaac
ismail ivan jack jacob jacques jaime jake jakob james jamie jan jared jason javier jay jean jeb
jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel
joerg johan johann johannes john johnny jon jonas jonathan jordan jorg jorge jose josef joseph
josh joshua juan juergen jules julian julien julio jurgen justin kai karim karl keith ken kenneth
kevin khalid kirk klaus konrad konstantin kristian kurt kyle lance larry lars laurent lawrence lee
leo leon leonard leonardo leroy leslie lewis liam lindsey lionel lloyd logan lorenz lorenzo louis
luc luca lucas luigi luis lukas luke magnus mahmoud manfred manuel marc marcel marco marcos marcus
mario marion mark markus marshall martin marty marvin mateo mathias mathieu matt matteo matthew
matthias matthieu maurice mauricio max maxim maxime maximilian michael michel miguel mike mikhail
milton mitch mitchell mitt mohamed mohammad mohammed moritz morris moses muhammad murray mustafa
nathan nathaniel neil nelson newt nicholas nick nico nicolas niels nigel nikolai nils noah noel
norbert norman olaf oleg oliver olivier omar orlando oscar oskar otto owen pablo paolo pascal
patrick paul paulo pavel pedro perry pete peter petr phil philip philipp philippe phillip pierre
piers pietro rafael rainer ralf ralph ramon randall randy raphael rashid raul ray raymond reince
remy rene rex reza ricardo richard rick ricky rob robert roberto robin rod rodney rodrigo roger
roland rolf roman romain ron ronald rory ross roy ruben rudolf rudy rupert russ russell ryan said
salvador sam samir samuel sandro santiago saul scott sean sebastian sebastien serge sergei sergey
sergio seth shane shaun shawn sheldon sidney silvio simon solomon spencer stan stanley stefan
stefano stephan stephane stephen sterling steve steven stewart stuart sven sylvain tariq ted
terrence terry theo theodore thierry thomas thorsten tim timothy tobias todd tom tomas tommy tony
travis trent trevor tristan troy tyler ulrich umberto uwe vernon victor vikram vincent vincenzo
vinod vladimir volker wade walter warren wayne werner wes wesley wilhelm will willard william
willie winston wolfgang xavier yann yannick yasser yousef yuri yusuf yves zachary hamza karsten
thilo kiran rahul ravi sanjay raj kenji hiroshi takashi wei jiang
achim agustín alberto albrecht anatole andrés armand armin arno augustin aurélien baptiste bastien
benito benno benoît bernhard bertrand björn bodo burkhard carsten clemens cristóbal cédric césar
detlef didier eckhard egon erwin esteban eugenio eugène ewald fabrice federico ferdinand florent
florian franck françois frédéric félix gaël gerardo gerd gernot gilles gonzalo gottfried gregor
gregorio grégoire gérald gérard günter günther hannes harald hartmut heiko heiner henning hernán
hervé holger horacio hugues héctor ingo ismael iván jesús joaquín jochen josé joël jérémie jérôme
jörg jürgen korbinian leandro lothar loïc lucien ludwig lutz marcelo mariano martín nicolás noël
octave octavio oswald patrice quentin ramiro ramón raoul raphaël raúl reinhard rené rubén régis
rémi rémy rüdiger sebastián siegfried steffen sébastien thibault théo tilman tomás torsten udo ulf
valentin veit vicente viktor volkmar víctor wolfram álvaro émile étienne óscar
"""
"""First names of men; a name in both lists says nothing."""

WOMEN = """
abby abigail ada adela adele adriana adrienne agnes agnieszka aicha aisha alana alba alejandra
alexandra alexis alice alicia alina aline alison allison alma alyssa amanda amber amelia amelie
amina amy ana anastasia andrea angela angelica angelina angelique anika anita anja ann anna anne
annegret annette annie antje antonia april ariane arianna arlene ashley astrid audrey aurelie
aurora ava barbara beatrice beatriz becky belinda bella bernadette bertha beth bethany betsy betty
beverly bianca birgit birgitte bonnie brenda brianna bridget brigitte britta brittany camila
camille candace carla carly carmen carol carole carolina caroline carolyn carrie cassandra
catalina caterina catherine cathy cecile cecilia celeste celia celine chantal charlene charlotte
chelsea cherie cheryl chiara chloe christa christiane christie christina christine cindy claire
clara clarissa claudia clementine colette colleen concepcion connie consuelo cora corinna corinne
courtney cristina crystal cynthia dagmar daisy dana daniela danielle daphne darlene dawn deborah
debbie debra delia delphine denise diana diane dina dolores donna dora doris dorothea dorothy
edith edna elaine eleanor elena elfriede elisa elisabeth elise elizabeth elke ella ellen elodie
eloise elsa elvira emilia emilie emily emma erica erika erin esmeralda esperanza estelle esther
ethel eugenia eva evelyn faith fanny farah fatima felicia fiona flora florence frances francesca
francine francoise frauke frederique frida gabriela gabriele gabrielle gail genevieve georgia
geraldine gerda gertrude gesine gillian gina giorgia giovanna gisela giulia gladys glenda gloria
grace greta gretchen gudrun guadalupe gwen hannah hanna harriet hazel heather heidi heike helen
helena helene helga henriette hilary hilda hillary holly hope huma ida ilse imelda ines inge
ingrid irene iris irina irma isabel isabella isabelle ivanka ivana ivy jackie jacqueline jana jane
janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joana
joann joanna joanne jocelyn josefina josephine joy joyce juana judith judy julia juliana julie
juliet julieta juliette june justine jutta kaitlyn kamala karen karin karina kate katherine
kathleen kathrin kathryn kathy katie katja katrin katrina kayla kayleigh kelly kellyanne kerry
kerstin kim kimberly kirsten kirstjen kristen kristin kristina krystal lara latoya laura lauren
laurie layla lea leah leila lena leonie leslie leticia liliana lily lina linda lisa liz liza lois
lola loretta lori lorraine louise lucia lucie lucille lucy luisa luise lupita luz lydia lynn lynne
mabel madeleine madeline madison magdalena maggie maja malala malia mandy manon manuela mara
marcela marcia margaret margarita margot marguerite maria mariam marian mariana marianne marie
marilyn marina marine marion marissa marjorie marlene marsha martha martina mary maryam mathilde
maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith meryl mia
michaela michele michelle mildred miranda miriam mireille moira molly mona monica monika monique
morgan muriel myra myriam nadia nadine nancy naomi natalia natalie natasha nathalie nicola nicole
nikki nina noemi nora norma octavia odile olga olivia ophelia pamela paola patricia patty paula
paulette pauline peggy penelope penny petra phyllis pilar priscilla rachel ramona raquel rebecca
regina regine renata renate renee rhonda rita roberta rocio romy rosa rosalind rosario rose
roseanne rosemarie rosemary roxanne ruth sabina sabine sabrina sally samantha sandra sara sarah
sasha saskia selena shannon sharon sheila shelby shelly sherry sheryl shirley sibylle sigrid silke
silvia simone sofia solange sonia sonja sophia sophie stacey stacy stefanie stella stephanie sue
susan susana susanna susanne suzanne svenja sybille sylvia sylvie tamara tammy tanja tanya tara
tatiana teresa terri tess tessa theresa therese tiffany tina toni tonya tracey tracy trudy ulla
ulrike ursula uta ute valentina valeria valerie vanessa vera veronica veronika veronique victoria
viola violet virginia virginie vivian waltraud wanda wendy whitney wilma yasmin yolanda ylva
yvette yvonne zainab zara zoe terry robin jamie jesse dominique claude nasrin soraya priya anjali
lakshmi mei yuki keiko
adèle agathe agnès amparo amélie anaïs angelika anke anneliese annick arlette aurélie beate
bettina blanca béatrice bénédicte carola chloé christel christelle clémence concepción cornelia
cécile céline edda edeltraud erna estela fabienne franziska françoise frieda fátima geneviève
gerlinde gertrud ghislaine gisèle graciela hannelore hilde hildegard huguette hélène ina inès inés
irmgard irène johanna josefa josette joëlle karla katharina klara laetitia laure laurence leonor
liliane lise liselotte lorena lotte lourdes lucienne lucía léa magali maike mareike margarete
margaux marisol marlène marta martine maryse maría maud meike micheline michèle morgane mélanie
mónica nadège noémie nuria odette paloma pascale perrine raymonde renée rocío sandrine sofía
soledad solène stéphanie séverine thérèse valérie verena verónica viviane véronique zoé ángela
ángeles édith élisabeth élise élodie éléonore émilie
"""
"""First names of women."""

NICKNAMES = """
william bill billy will;robert bob bobby rob;michael mike mick;james jim jimmy;thomas tom tommy;
richard dick rick;edward ted ed eddie;joseph joe;charles chuck charlie;elizabeth liz beth betsy;
katherine kate kathy katie;anthony tony;daniel dan danny;donald don;kenneth ken;ronald ron;
stephen steve steven;christopher chris;patricia pat patty;deborah deb debbie;susan sue;
jennifer jen jenny;samuel sam;benjamin ben;matthew matt;andrew andy drew;nicholas nick;
timothy tim;gregory greg;jeffrey jeff;lawrence larry;raymond ray;frederick fred;albert al;
alexander alex;bernard bernie;david dave;mohammed mohammad muhammad mohamed;jonathan jon john;
jacob jake
"""
"""First names with what is short for them, the long form first."""
