/** Words that accuse somebody or order schools by result: no text for a person has them. */
export const FORBIDDEN =
  /нарушени|фальсификац|завышен|занижен|подгонк|манипуляц|виновн|недобросовест|рейтинг|слаб(?:ые|ых|ым|ая|ой|ую)\s+(?:дет|школ|учени|класс)|(?:худш|лучш)(?:ие|их|ая|ий|ей)\s+(?:школ|учител|класс)/i;
