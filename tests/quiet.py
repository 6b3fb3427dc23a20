"""Clean texts of many genres, each full of what only looks like a repeat, a gap or a cut: nothing may be said of them."""

from __future__ import annotations

LAW = """城市绿地管理办法

第一章　总则

第一条　为了规范城市绿地的规划、建设和管理，改善人居环境，制定本办法。

第二条　本市行政区域内城市绿地的规划、建设、管理，适用本办法。

第三条　市园林主管部门负责全市城市绿地的监督管理工作。区园林主管部门负责本行政区域内城市绿地的监督管理工作。

第二章　规划和建设

第四条　市园林主管部门应当会同规划部门编制城市绿地系统规划，报市人民政府批准后实施。

第五条　区园林主管部门应当会同规划部门编制本行政区域的绿地规划，报市园林主管部门批准后实施。

第六条　建设项目的附属绿地面积，应当符合下列规定：

（一）居住区不低于百分之三十五；

（二）学校、医院不低于百分之三十五；

（三）工业企业不低于百分之二十。

第三章　法律责任

第七条　违反本办法第六条规定，附属绿地面积不足的，由市园林主管部门责令限期改正；逾期不改正的，处一万元以上五万元以下罚款。

第八条　违反本办法第四条规定，擅自变更绿地系统规划的，由市园林主管部门责令限期改正；逾期不改正的，处五万元以上十万元以下罚款。

第九条　本办法自2024年5月1日起施行。
"""
TIMETABLE = """城乡公交时刻表

起点站　终点站　首班　末班　间隔
东门　　西关　　6:00　21:30　10分
东门　　北站　　6:10　21:00　15分
南桥　　西关　　6:20　20:30　15分
南桥　　北站　　6:30　20:00　20分
南桥　　北站　　6:30　20:00　20分

说明：节假日照常运行，票价两元，老年人凭证免费乘车。遇大雾、冰雪等天气，班次可能推迟或取消，请留意站台通知。
"""
PRICES = """西街菜市场今日菜价

大白菜：每斤1.2元
小白菜：每斤2.5元
土豆：每斤1.8元
西红柿：每斤3.5元
黄瓜：每斤3.2元
五花肉：每斤16元
前腿肉：每斤14元
鲤鱼：每斤9元
鲫鱼：每斤11元

以上价格仅供参考，以各摊位明码标价为准
"""
POEM = """渡口

船从雾里来，
桨声一下一下。
摆渡的人啊，
你要到哪里去？

船到雾里去，
灯火一盏一盏。
摆渡的人啊，
你要到哪里去？

雾散了，水宽了，
两岸都是人家。
摆渡的人啊，
你要到哪里去？
"""
MINUTES = """业主委员会会议纪要

时间：2024年3月9日上午九时
地点：小区活动室
出席：周明、吴静、郑华、王芳
主持：周明
记录：吴静

一、关于电梯更换

会议听取了物业公司的汇报。电梯已使用十八年，近一年停运十一次。会议同意更换，费用从维修资金中列支。

二、关于停车收费

会议认为现行标准过低。会议同意从五月起调整，白天每小时三元，夜间十元封顶。

三、其他事项

（一）儿童乐园的沙坑由物业公司每月更换一次沙子。

（二）活动室每周三、周六晚上开放。

会议于十一时结束。
"""
QUESTIONS = """办事问答

问：办理居住证需要哪些材料？

答：需要身份证、居住证明和一张照片。

问：在哪里办理？

答：在居住地派出所办理，也可以在网上办理。

问：多长时间可以办好？

答：材料齐全的，十五个工作日内办好。

问：需要交费吗？

答：首次办理不收费。
"""
RECIPE = """红烧茄子

用料
茄子两根
青椒一个
蒜四瓣
生抽两勺
糖半勺

做法
1. 茄子切滚刀块，撒少许盐，腌十分钟，挤去水分。
2. 锅中放油，油热后下茄子，炸至表面微黄，捞出控油。
3. 锅中留底油，下蒜末炒香，倒入茄子和青椒，翻炒均匀。
4. 加生抽、糖和半碗水，大火烧开，小火焖三分钟，收汁出锅。

小贴士
茄子先腌再炸，不容易吸油。怕油腻的可以把茄子蒸熟，再下锅炒。
"""
REPORT = """Annual Report of the Harbour Library

The library was open on 302 days and lent 41,250 books, 1,900 more than in the year before. Visits rose by six per cent.

1. Collections

We bought 2,310 new titles and withdrew 1,875. The local history room received the papers of the shipping company, which will be sorted by volunteers.

2. Services

The reading club met every second Tuesday. There were two changes: the desk opens at nine, and fines were dropped. First, we asked the readers. Second, we looked at the figures.

3. Building

The roof was repaired in April. The lift is old and (a) slow, (b) noisy and (c) often out of order; the board will decide about it in May.

4. Outlook

In the coming year we shall open the new children's room. We thank all readers, and all who gave their time.
"""
NOTICE = """断水のお知らせ

下記の日程で水道管の取替工事を行います。ご不便をおかけしますが、ご協力をお願いいたします。

一　日時
　　五月十日（金）午前九時から午後三時まで

二　区域
　　本町一丁目から三丁目まで

三　お願い
　　断水の間は給水栓を閉めてください。工事の後は水が濁ることがあります。しばらく流してからお使いください。

なお、雨の場合は翌日に延期します。

市役所水道課
"""
SPEECH = """各位代表：

过去一年，我们坚持稳中求进，全市经济运行平稳。我们办成了几件大事：一是引水工程全线通水，四个乡镇八万群众喝上了放心水；二是环城公路建成通车；三是新医院投入使用。

今年要做好三项工作。一要抓项目，全年新开工项目不少于一百个；二要抓民生，新增公办学位六千个；三要抓安全，坚决防止重大事故。

人民是城市的主人，城市的工作要人民满意。路好不好走，水清不清，学校近不近，群众说了算。我们要常问一问，常听一听，常改一改。

各位代表，前面的路还长，让我们一起走下去！
"""
TRADITIONAL = """社區圖書室開放辦法

一、開放時間

每週二至週日上午九時至下午五時，週一休館。國定假日另行公告。

二、借閱規則

每人每次可借五冊，借期二十一天，可續借一次。逾期未還者，停借一週。

三、閱覽須知

（一）請保持安靜，手機請調為震動。

（二）請勿攜帶飲料、食物入內。

（三）請愛護圖書，如有污損、遺失，應照價賠償。

四、附則

本辦法經管理委員會通過後施行，修正時亦同。
"""
DIALOGUE = """老人坐在门口，看着雨。

“爷爷，船还来吗？”孩子问。

“来的。”老人说。

“什么时候来？”

“水退了就来。”

孩子不说话了。雨下得更大，屋檐下挂起一道帘子。过了一会儿，他又问：“爷爷，船还来吗？”

“来的。”老人说。
"""
TEXTS = {
    "law": LAW,
    "timetable": TIMETABLE,
    "prices": PRICES,
    "poem": POEM,
    "minutes": MINUTES,
    "questions": QUESTIONS,
    "recipe": RECIPE,
    "report": REPORT,
    "notice": NOTICE,
    "speech": SPEECH,
    "traditional": TRADITIONAL,
    "dialogue": DIALOGUE,
}
