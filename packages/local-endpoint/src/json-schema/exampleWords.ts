/** Example texts by typical property names (lower case, without separators); each item of a list takes the next text. */
export const exampleWords: readonly { names: string; ko: string[]; en: string[] }[] = [
  {
    names: 'city town destination origin location place region venue 도시 장소',
    ko: ['서울', '부산', '제주'],
    en: ['Seoul', 'Busan', 'Jeju'],
  },
  {
    names: 'country nation 나라',
    ko: ['대한민국', '일본', '캐나다'],
    en: ['South Korea', 'Japan', 'Canada'],
  },
  { names: 'countrycode', ko: ['KR', 'JP', 'CA'], en: ['KR', 'JP', 'CA'] },
  {
    names: 'state province',
    ko: ['경기도', '강원도', '전라남도'],
    en: ['Gyeonggi', 'Gangwon', 'Jeonnam'],
  },
  {
    names: 'address street 주소',
    ko: ['서울시 중구 세종대로 110', '부산시 연제구 중앙대로 1001'],
    en: ['110 Sejong-daero, Seoul', '1001 Jungang-daero, Busan'],
  },
  { names: 'zip zipcode postalcode postcode', ko: ['04524'], en: ['04524'] },
  {
    names:
      'name fullname username user person customer participant attendee member author owner sender recipient assignee speaker 이름',
    ko: ['김민지', '이준호', '박서연'],
    en: ['Minji Kim', 'Junho Lee', 'Seoyeon Park'],
  },
  {
    names: 'firstname givenname nickname',
    ko: ['민지', '준호', '서연'],
    en: ['Minji', 'Junho', 'Seoyeon'],
  },
  { names: 'lastname familyname surname', ko: ['김', '이', '박'], en: ['Kim', 'Lee', 'Park'] },
  {
    names: 'email mail emailaddress 이메일',
    ko: ['minji@example.com', 'junho@example.com'],
    en: ['minji@example.com', 'junho@example.com'],
  },
  {
    names: 'phone phonenumber telephone tel mobile 전화번호',
    ko: ['010-1234-5678', '010-2345-6789'],
    en: ['010-1234-5678', '010-2345-6789'],
  },
  {
    names: 'url uri link website homepage href image imageurl thumbnail avatar',
    ko: ['https://example.com/', 'https://example.com/2'],
    en: ['https://example.com/', 'https://example.com/2'],
  },
  {
    names: 'title subject headline heading 제목',
    ko: ['주간 회의', '점심 약속', '여행 계획'],
    en: ['Weekly meeting', 'Lunch', 'Trip plan'],
  },
  {
    names: 'event eventname meeting appointment',
    ko: ['주간 회의', '점심 약속'],
    en: ['Weekly meeting', 'Lunch'],
  },
  {
    names:
      'description summary overview abstract details body content text message note comment memo caption 설명',
    ko: ['짧은 설명입니다.', '다른 설명입니다.'],
    en: ['A short description.', 'Another description.'],
  },
  {
    names: 'question query prompt search keyword q 질문',
    ko: ['오늘 날씨는 어떤가요?', '내일은 어떤가요?'],
    en: ['What is the weather today?', 'And tomorrow?'],
  },
  {
    names: 'answer response reply result output finalanswer 답',
    ko: ['오늘은 맑습니다.', '내일은 흐립니다.'],
    en: ['It is sunny today.', 'It is cloudy tomorrow.'],
  },
  {
    names: 'reason explanation rationale reasoning thought 이유',
    ko: ['예시로 만든 값입니다.', '다른 예시입니다.'],
    en: ['This value is an example.', 'This is another example.'],
  },
  {
    names: 'step instruction action task todo 단계',
    ko: ['재료를 준비합니다.', '잘 섞습니다.', '10분 동안 둡니다.'],
    en: ['Prepare the ingredients.', 'Mix well.', 'Wait ten minutes.'],
  },
  {
    names: 'label tag keyword category topic genre 분류',
    ko: ['날씨', '여행', '음식'],
    en: ['weather', 'travel', 'food'],
  },
  {
    names: 'date day startdate birthday birthdate duedate deadline 날짜',
    ko: ['2027-01-15', '2027-01-16'],
    en: ['2027-01-15', '2027-01-16'],
  },
  { names: 'enddate', ko: ['2027-01-16', '2027-01-17'], en: ['2027-01-16', '2027-01-17'] },
  { names: 'time starttime 시간', ko: ['09:00', '10:00'], en: ['09:00', '10:00'] },
  { names: 'endtime', ko: ['10:00', '11:00'], en: ['10:00', '11:00'] },
  {
    names: 'datetime timestamp createdat updatedat start',
    ko: ['2027-01-15T09:00:00Z'],
    en: ['2027-01-15T09:00:00Z'],
  },
  { names: 'end', ko: ['2027-01-15T10:00:00Z'], en: ['2027-01-15T10:00:00Z'] },
  { names: 'timezone', ko: ['Asia/Seoul'], en: ['Asia/Seoul'] },
  {
    names: 'weekday dayofweek',
    ko: ['월요일', '화요일', '수요일'],
    en: ['Monday', 'Tuesday', 'Wednesday'],
  },
  { names: 'duration', ko: ['30분'], en: ['30 minutes'] },
  { names: 'unit temperatureunit', ko: ['celsius', 'fahrenheit'], en: ['celsius', 'fahrenheit'] },
  {
    names: 'weather condition conditions forecast 날씨',
    ko: ['맑음', '흐림', '비'],
    en: ['sunny', 'cloudy', 'rain'],
  },
  { names: 'currency currencycode 통화', ko: ['KRW', 'USD'], en: ['USD', 'KRW'] },
  { names: 'language locale lang 언어', ko: ['ko', 'en'], en: ['en', 'ko'] },
  {
    names: 'company organization employer brand 회사',
    ko: ['예시상사', '보기물산'],
    en: ['Example Inc.', 'Sample Ltd.'],
  },
  {
    names: 'job jobtitle occupation role position',
    ko: ['개발자', '디자이너'],
    en: ['developer', 'designer'],
  },
  {
    names: 'product productname item itemname 상품',
    ko: ['노트', '연필', '가방'],
    en: ['notebook', 'pencil', 'bag'],
  },
  {
    names: 'food dish recipe recipename menu 음식',
    ko: ['김치찌개', '비빔밥'],
    en: ['kimchi stew', 'bibimbap'],
  },
  { names: 'ingredient 재료', ko: ['두부', '김치', '파'], en: ['tofu', 'kimchi', 'green onion'] },
  {
    names: 'book booktitle 책',
    ko: ['어린 왕자', '흥부와 놀부'],
    en: ['The Little Prince', 'Peter Pan'],
  },
  { names: 'color colour 색', ko: ['파란색', '빨간색', '초록색'], en: ['blue', 'red', 'green'] },
  {
    names: 'sentiment mood',
    ko: ['긍정', '중립', '부정'],
    en: ['positive', 'neutral', 'negative'],
  },
  { names: 'status', ko: ['완료', '진행 중'], en: ['done', 'in progress'] },
  { names: 'priority level severity', ko: ['보통', '높음'], en: ['medium', 'high'] },
  { names: 'type kind', ko: ['기본', '추가'], en: ['basic', 'extra'] },
  {
    names: 'id identifier code key reference number sku',
    ko: ['A-1', 'A-2', 'A-3'],
    en: ['A-1', 'A-2', 'A-3'],
  },
  {
    names: 'file filename path filepath',
    ko: ['예시.txt', '예시2.txt'],
    en: ['example.txt', 'example2.txt'],
  },
  {
    names: 'equation expression formula',
    ko: ['2 + 2 = 4', '3 + 4 = 7'],
    en: ['2 + 2 = 4', '3 + 4 = 7'],
  },
  { names: 'sql', ko: ['SELECT 1'], en: ['SELECT 1'] },
  { names: 'ip ipaddress', ko: ['192.0.2.1'], en: ['192.0.2.1'] },
  { names: 'gender', ko: ['여성', '남성'], en: ['female', 'male'] },
];
