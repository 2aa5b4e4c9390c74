"""The words for platforms, pages, devices and the school itself."""

from clausewise.engine.understand.lexicon.forms import plurals

PLACES: dict[str, tuple[str, ...]] = {
    "P_FACEBOOK": ("facebook", "fb", "face book", "facebooking"),
    "P_INSTAGRAM": ("instagram", "insta", "ig", "instagramming", "the gram", "finsta", "instgram"),
    "P_THREADS": ("threads",),
    "P_X": ("x", "twitter", "twiter", "twtter", "x twitter", "x formerly twitter", "twitter x"),
    "P_BLUESKY": ("bluesky", "blue sky", "bsky"),
    "P_MASTODON": ("mastodon",),
    "P_LINKEDIN": ("linkedin", "linked in", "linkdin", "linkedn", "link edin"),
    "P_WHATSAPP": (
        "whatsapp",
        "whats app",
        "what's app",
        "watsapp",
        "whatsap",
        "wotsapp",
        "wattsapp",
    ),
    "P_MESSENGER": ("messenger", "facebook messenger", "fb messenger"),
    "P_SNAPCHAT": ("snapchat", "snap chat", "snapchatting"),
    "P_TIKTOK": ("tiktok", "tik tok", "ticktock", "tictok", "tik toks", "tiktoks", "ticktok"),
    "P_YOUTUBE": ("youtube", "you tube", "utube", "youtubes"),
    "P_REDDIT": ("reddit", "subreddit"),
    "P_PINTEREST": ("pinterest",),
    "P_WIKIPEDIA": ("wikipedia", "wiki", "wikapedia", "wikipedia 's"),
    "P_BLOG": ("blog", "blogs", "weblog", "wordpress", "blogging site"),
    "P_FORUM": plurals(
        "forum", "discussion forum", "message board", "bulletin board", "online forum"
    ),
    "P_GAMING": (
        *("xbox", "xbox live", "playstation", "roblox", "fortnite", "minecraft", "gaming site"),
        *("an online game", "online gaming", "online game", "world of warcraft", "gaming platform"),
        *("playstation network", "nintendo switch", "gaming app", "gaming chat", "game chat"),
        *("online games", "gaming sites", "call of duty"),
    ),
    "P_ADULT": (
        *("onlyfans", "only fans", "adult site", "adult sites", "adult entertainment site"),
        *("adult entertainment sites", "adult website", "pay to view adult site", "porn site"),
        *("paid adult site", "paid for adult site"),
    ),
    "P_OTHER": (
        *("discord", "tumblr", "flickr", "skype", "telegram", "bereal"),
        *("ask fm", "nextdoor", "twitch", "myspace"),
    ),
    "SITE": ("website", "web site", "web page", "webpage", "websites", "web pages"),
    "PAGE": (
        *plurals("page", "account", "channel", "feed", "site", "webspace"),
        *("social media", "socials", "platform", "social media page", "social media account"),
        *("social media pages", "social media accounts", "accounts"),
    ),
    "PROFILE": (*plurals("profile", "bio", "user name", "username", "handle"), "about me"),
    "GROUPCHAT": (
        *plurals("group", "group chat", "chat group", "messaging group", "closed group"),
        "groups chat",
    ),
    "SCHOOL": (
        *plurals("school", "nursery", "trust", "federation", "partnership", "academy", "preschool"),
        *plurals("primary school", "secondary school", "multi academy trust", "pre school"),
        *("family of schools", "learning partnership", "academies", "nurseries"),
    ),
    "WORK": ("work", "workplace"),
    "EMAIL": (
        *plurals("email", "e mail", "mail", "email address", "e mail address", "email account"),
        *("e mail account", "emailing", "emailed", "e mailing", "e mailed", "e mail accounts"),
        *("gmail", "hotmail", "outlook account", "yahoo mail", "email accounts", "inbox"),
        *("gmail account", "gmail address", "hotmail account", "address book"),
    ),
    "PHONE": (
        *plurals(
            "phone", "mobile", "mobile phone", "smartphone", "iphone", "handset", "cell phone"
        ),
        *plurals("laptop", "tablet", "ipad", "computer", "pc", "device", "macbook", "chromebook"),
        *plurals("kindle", "desktop", "machine", "smart phone", "camera", "android"),
        *("mob",),
    ),
    "NETWORK": (
        *("wifi", "wi fi", "broadband", "internet connection", "network", "data", "4g", "5g"),
        *("internet", "mobile data", "connection"),
    ),
    "LUNCH": (
        *(
            "lunch break",
            "lunch",
            "lunchtime",
            "lunch time",
            "break time",
            "breaktime",
            "tea break",
        ),
        *("lunch hour", "coffee break", "rest break", "rest breaks", "dinner break", "playtime"),
        *("official break", "official rest break", "official lunch break", "morning break"),
        *("my break", "lunchbreak", "afternoon break", "dinner time", "teabreak"),
    ),
    "PHOTO": (
        *plurals("photo", "photograph", "picture", "pic", "image", "selfie", "snapshot", "video"),
        *plurals(
            "clip", "film", "recording", "video clip", "group photo", "class photo", "portrait"
        ),
        *("footage", "pix", "piccies", "snaps", "foto", "fotos", "group picture", "holiday snap"),
    ),
    "LOGO": (
        *plurals("logo", "crest", "badge", "emblem", "coat of arms", "brand", "school badge"),
        *("branding", "letterhead", "trademark", "slogan"),
    ),
    "PASSWORD": (
        *plurals("password", "passcode", "login", "log in", "log on", "logon", "credential"),
        *("login details", "log in details", "logins", "sign in details", "log in information"),
        *("username and password", "passwords and login details", "passwords and logins"),
        *("login and password", "access details", "account details", "login information"),
        *("passwords and log in details",),
    ),
}
