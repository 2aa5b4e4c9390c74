"""Which pupils and families the demo has. All are invented."""

FIRST_NAMES = (
    *("Aaliyah", "Zoë", "Siân", "José", "Łukasz", "Aoife", "Chloé", "Kwame", "Mei", "Arjun"),
    *("Freya", "Ibrahim", "Niamh", "Ravi", "Tomos", "Yasmin", "Oluwaseun", "Poppy", "Dmitri"),
    *("Éowyn", "Hamza", "Lottie", "Mateusz", "Anne-Marie"),
)
LAST_NAMES = (
    *("Begum-Lewis", "O’Connor", "Ó Súilleabháin", "Łaski", "Okafor", "Fernández", "D’Souza"),
    *("Whitfield", "Ng", "Hussein", "Smyth-Jones", "Kaur", "Ferreira", "Björk", "Adeyemi", "Moss"),
    *("St Clair", "Van der Berg", "Achebe", "Pryce", "Sokołowska", "Malik", "Fraser"),
)
PARENTS = (
    *("Samira", "Daniel", "Gwen", "Piotr", "Ngozi", "Liam", "Harpreet", "Claire", "Yusuf"),
    *("Renée", "Marcus", "Ewa", "Tunde", "Alice", "Rhodri", "Shabnam", "Inês", "Patrick"),
)
KNOWN_AS = {"Oluwaseun": "Seun", "Aaliyah": "Ali", "Ibrahim": "Ibby", "Mateusz": "Matt"}
RELATIONSHIPS = ("Parent", "Grandparent", "Foster carer", "Step-parent")
REASON = "The child and mother moved here under protection. Nobody may learn where they live."
PER_SCHOOL = 30
YEARS = {"Nursery": (-2, -1), "Infant": (0, 2), "Junior": (3, 6), "Primary": (0, 6)}
"""The first and last school year, by a word in the school's name."""
OTHER_YEARS = (7, 11)
