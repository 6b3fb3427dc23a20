"""Repeats: paragraphs pasted behind themselves with words replaced; items of two lists, entries and records, which are alike by design."""

from __future__ import annotations

import pytest

from textclean import Cleaner

CLEANER = Cleaner(select=["DU"])


def codes(text: str) -> set[str]:
    return {issue.code for issue in CLEANER.clean(text).issues}


A = "记者在镇上看到，新建的水管埋在地下，谁也看不见。镇长说，有的设施建了没人用，有的该修没钱修，今年的钱要花在刀刃上。"
B = "村里家家有了自来水，三口井都盖上了盖子。去年夏天，村小学的孩子们把盖子掀开，一个一个往下看，谁也没有看见底。"
END = "县里打算把旧码头改成公园，明年春天动工，候船室留下来办展览。\n"


@pytest.mark.parametrize(
    "again",
    [
        f"{A.replace('地下', '地里').replace('看不见', '瞧不见').replace('今年的钱', '今年的款')}\n\n{B}",
        f"{A.replace('地下', '地里').replace('镇长', '书记')}\n\n{B.replace('去年夏天', '前年秋天').replace('看见底', '看到底')}",
    ],
)
def test_paragraphs_pasted_behind_themselves_with_words_replaced_are_reported(again: str) -> None:
    assert "DU008" in codes(f"{A}\n\n{B}\n\n{again}\n\n{END}")


@pytest.mark.parametrize(
    "text",
    [
        "红烧鲫鱼\n原料：鲫鱼两条，葱、姜、蒜各少许，酱油两勺，料酒一勺。\n1．鲫鱼去鳞、去鳃、去内脏，洗净沥干，两面各划三刀。\n2．锅中放油烧至七成热，下鱼煎至两面金黄，盛出备用，油留在锅里。\n3．放回鲫鱼，加一碗水，焖十分钟。\n\n"
        "红烧豆腐\n原料：老豆腐一块，葱、姜、蒜各少许，酱油两勺。\n1．豆腐切成厚片，用盐水浸泡十分钟，沥干。\n2．锅中放油烧至七成热，下豆腐煎至两面金黄，盛出备用，油留在锅里。\n3．放回豆腐，加半碗水，焖五分钟。\n",
        "候选人简介\n\n陆建华，男，汉族，1975年8月生，大学学历，中共党员，1997年7月参加工作，现任县水利局局长。\n\n卢建军，男，汉族，1976年9月生，大学学历，中共党员，1998年7月参加工作，现任县林业局局长。\n",
        "下列线路临时调整：\n\n1路：由火车站发车，经站前路、柳荫路、北关街至县医院，撤销南门站、大桥站，增设西门站。\n\n3路：由汽车站发车，经体育路、柳荫路、北关街至沙河口，撤销南门站、大桥站，增设西门站。\n",
        "Week 1. Open up: Paul Lane. Lock up: Doris Pell. Cleaning: Brownies. Bins out on Tuesday night, please, and the heating off at nine.\n\nWeek 2. Open up: Grace Obi. Lock up: Doris Pell. Cleaning: the institute. Bins out on Tuesday night, please, and the heating off at nine.\n",
        "The county pays a quarter of the cost of the new bridge. The district pays a quarter of the cost of the new bridge. The rest is for the parish to find by the end of May.\n",
    ],
)
def test_what_is_said_of_different_things_in_one_form_is_no_copy(text: str) -> None:
    assert not codes(text)


def test_an_entry_that_stands_twice_with_its_own_label_is() -> None:
    entry = "1路：由火车站发车，经站前路、柳荫路、北关街至县医院，撤销南门站、大桥站，增设西门站，首末班时间不变。"
    assert codes(f"下列线路临时调整：\n\n{entry}\n\n2路：停运三天，恢复时间另行通知，请乘客改乘其他线路。\n\n{entry}\n")
